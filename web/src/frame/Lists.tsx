import { Link } from '@tanstack/react-router'
import { Popover } from 'antd'
import { useState } from 'react'
import { pluralLabel, useMeta } from '../api/meta.ts'
import { useHasRole } from '../api/session.ts'
import type { ProcedureMeta } from '../api/meta-types.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'

// What most people look for by itself; what hangs together with a petition is reached from it, and listed for those who have work there.
const usual = ['submission', 'petition', 'visit']
/** Roles that read the whole office's records. */
const everywhere = ['reception', 'triage', 'director', 'supervisor', 'auditor', 'leader']
/** Under its word, moved aside as far as the window asks. */
const under = { bottomLeft: { points: ['tl', 'bl'], offset: [0, 4], overflow: { shiftX: true, adjustY: true } } }
/** So many lists beside the usual ones stand in the menu; more are behind one word. */
const few = 3

/** The lists for those who have work in them: their own in sight, the others behind “more”. */
export function Lists({ at }: { readonly at: string }) {
  const [open, setOpen] = useState(false)
  const say = useSay()
  const meta = useMeta()
  const has = useHasRole()
  const all = Object.values(meta.procedures).toSorted((a, b) => rank(a) - rank(b))
  const works = (p: ProcedureMeta) =>
    p.opening.by.some(has)
    || Object.values(p.steps).some(step => !step.aside && (step.by.some(has) || (step.signedBy !== undefined && has(step.signedBy))))
  const sees = everywhere.some(has)
  const mine = all.filter(works)
  const usually = all.filter(p => usual.includes(p.name) && (sees || mine.includes(p)))
  const aside = mine.filter(p => !usual.includes(p.name))
  // Who has work nowhere still reads what their unit has.
  const readers = !usually.length && !aside.length && !has('admin') ? all.filter(p => usual.includes(p.name) && p.name !== 'visit') : []
  const shown = [...usually, ...readers, ...(aside.length <= few ? aside : [])]
  const more = all.filter(p => !shown.includes(p) && (sees ? true : mine.includes(p)))
  const link = (p: ProcedureMeta) => (
    <Link
      key={p.name}
      to="/$plural"
      params={{ plural: p.plural }}
      onClick={() => setOpen(false)}
      {...(at === p.plural && { 'aria-current': 'page' as const })}
    >
      {say(pluralLabel(p))}
    </Link>
  )
  const here = more.find(p => p.plural === at)
  return (
    <>
      {shown.map(link)}
      {more.length > 0 && (
        <Popover
          trigger="click"
          placement="bottomLeft"
          builtinPlacements={under}
          arrow={false}
          open={open}
          onOpenChange={setOpen}
          content={
            <div className="more" role="group" aria-label={say(words.nav.more)}>
              <div className="desks">
                {Object.entries(meta.desks).map(([desk, label]) => {
                  const there = more.filter(p => p.desk === desk)
                  return (
                    there.length > 0 && (
                      <section key={desk}>
                        <h3>{say(label)}</h3>
                        {there.map(link)}
                      </section>
                    )
                  )
                })}
              </div>
            </div>
          }
        >
          <button
            type="button"
            className="plain"
            aria-haspopup="true"
            aria-expanded={open}
            {...(here && { 'aria-current': 'page' as const })}
          >
            {here ? say(pluralLabel(here)) : say(words.nav.more)} <span aria-hidden="true">▾</span>
          </button>
        </Popover>
      )}
    </>
  )
}

const rank = (p: ProcedureMeta): number => (usual.includes(p.name) ? usual.indexOf(p.name) : usual.length)
