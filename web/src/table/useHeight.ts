import { useLayoutEffect, useRef, useState } from 'react'

/** The height that is left under an element down to the window's edge, so that a table fills the page and scrolls inside. */
export function useHeight(below: number): readonly [React.RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(400)
  useLayoutEffect(() => {
    const measure = () => {
      const top = ref.current?.getBoundingClientRect().top ?? 0
      setHeight(Math.max(200, window.innerHeight - top - below))
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(document.body)
    return () => watch.disconnect()
  }, [below])
  return [ref, height]
}
