import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useHasRole } from '../api/session.ts'
import { listAddress } from '../api/sheets.ts'
import type { ProcedureMeta } from '../api/meta-types.ts'
import { words } from '../import/words.ts'
import { useLang, useSay } from '../lang.tsx'

const SheetDrawer = lazy(async () => ({ default: (await import('../import/SheetDrawer.tsx')).SheetDrawer }))

/** A list as a spreadsheet, and a spreadsheet as records of it, for those who may open them. */
export function SheetButtons({
  procedure,
  filter,
}: {
  readonly procedure: ProcedureMeta
  readonly filter: Readonly<Record<string, string>>
}) {
  const say = useSay()
  const lang = useLang()
  const has = useHasRole()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button href={listAddress(procedure.plural, filter, lang)} download title={say(words.sheet.outHint)}>
        {say(words.sheet.out)}
      </Button>
      {procedure.sheet && procedure.opening.by.some(has) && <Button onClick={() => setOpen(true)}>{say(words.sheet.in)}</Button>}
      {open && (
        <Suspense>
          <SheetDrawer procedure={procedure} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
