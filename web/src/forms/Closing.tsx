import type { ReactNode } from 'react'
import { useSay } from '../lang.tsx'
import { useAbout } from './about.tsx'
import { isSupported } from './supported.ts'
import { formWords as words } from './words.ts'

const names = ['solved', 'explained', 'helped', 'otherLaw']
/** The four things of which article 27 asks for at least one. */
export const isClosing = (name: string): boolean => names.includes(name)

/** The four boxes of article 27 together, with what it asks. */
export function Closing({ children }: { readonly children: ReactNode }) {
  const say = useSay()
  const supported = isSupported(useAbout())
  return (
    <fieldset className="closing">
      <legend>{say(words.closing)}</legend>
      <p className="hint">{say(words.closingHint)}</p>
      {supported && (
        <p className="hint">
          <b>{say(words.solvedNeeded)}</b>
        </p>
      )}
      {children}
    </fieldset>
  )
}
