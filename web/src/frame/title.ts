import { useEffect } from 'react'
import { useSession } from '../api/session.ts'
import { useSay } from '../lang.tsx'

/** The tab says what the page is; it names no petitioner, for tabs are seen over shoulders. */
export function useTitle(title: string): void {
  const say = useSay()
  const { office } = useSession()
  const name = say(office.name)
  useEffect(() => {
    document.title = `${title} · ${name}`
  }, [title, name])
}
