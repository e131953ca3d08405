/** A bar on the terminal's last line, and nothing into a pipe. The answer ends it. */
export function progress(
  zh: string,
  to: NodeJS.WriteStream = process.stderr,
): { readonly step: (done: number, all: number) => void; readonly end: () => void } {
  if (!to.isTTY) return { step: () => {}, end: () => {} }
  const width = 28
  const erase = '\r\u001B[2K'
  let shown = 0
  return {
    step: (done, all) => {
      // Ten times a second is enough for the eye.
      if (done < all && performance.now() - shown < 100) return
      shown = performance.now()
      const part = all ? Math.min(1, done / all) : 1
      const full = Math.round(part * width)
      to.write(`${erase}${zh} ${'█'.repeat(full)}${'░'.repeat(width - full)} ${Math.floor(part * 100)} %`)
    },
    end: () => {
      to.write(erase)
    },
  }
}
