import { useMemo } from 'react'
import { unitsInside, useMeta } from '../api/meta.ts'
import { useSay } from '../lang.tsx'

/** The places of the directory: streets and communities first, for that is where things happen. */
export function useUnitOptions() {
  const say = useSay()
  const meta = useMeta()
  return useMemo(() => {
    const rank = (kind: string) => (kind === 'community' ? 0 : kind === 'street' ? 1 : 2)
    return unitsInside(meta)
      .toSorted((a, b) => rank(a.kind) - rank(b.kind))
      .map(unit => ({ value: unit.id, label: say(unit.short), also: `${say(unit.name)} ${unit.id}` }))
  }, [meta, say])
}
