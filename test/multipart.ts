/** A part of a form: text, or a file under the name that its sender's device gives it. */
export type Part =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly file: string; readonly content: Buffer }

/** A form with files as a browser sends it. */
export function multipart(parts: readonly Part[]): { readonly type: string; readonly body: Buffer } {
  const boundary = 'form-boundary-x7q9'
  const quoted = (name: string) => name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const bodies = parts.flatMap(part => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${part.name}"${'file' in part ? `; filename="${quoted(part.file)}"\r\ncontent-type: application/octet-stream` : ''}\r\n\r\n`,
    ),
    'file' in part ? part.content : Buffer.from(part.text),
    Buffer.from('\r\n'),
  ])
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat([...bodies, Buffer.from(`--${boundary}--\r\n`)]) }
}
