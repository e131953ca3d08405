import { Skeleton } from 'antd'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'

/** The shape of what comes, shown only when it is slow to come (300 ms). */
export function Loading({ rows = 8 }: { readonly rows?: number }) {
  const say = useSay()
  return (
    <div className="if-slow" role="status" aria-label={say(words.trouble.loading)}>
      <Skeleton active title paragraph={{ rows, width: '100%' }} />
    </div>
  )
}
