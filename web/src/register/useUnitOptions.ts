import { useMemo } from 'react'
import { useMeta } from '../api/meta.ts'
import { useSay } from '../lang.tsx'

/** The places of the directory: streets and communities first, for that is where things happen. */
export function useUnitOptions() {
  const say = useSay(), { units } = useMeta()
  return useMemo(() => {
    const rank = (kind: string) => kind === 'community' ? 0 : kind === 'street' ? 1 : 2
    return units.toSorted((a, b) => rank(a.kind) - rank(b.kind)).map(unit => ({ value: unit.id, label: say(unit.short), also: `${say(unit.name)} ${unit.id}` }))
  }, [units, say])
}
