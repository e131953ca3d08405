import type { KeyboardEvent, ReactNode } from 'react'

interface Tab {
  readonly key: string
  readonly label: ReactNode
}

/** Tabs with the keys that readers expect: ← → move, the chosen one alone is in the tab order. */
export function Tabs({
  tabs,
  chosen,
  onChoose,
  label,
}: {
  readonly tabs: readonly Tab[]
  readonly chosen: string
  readonly onChoose: (key: string) => void
  readonly label: string
}) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = tabs[(tabs.findIndex(t => t.key === chosen) + by + tabs.length) % tabs.length]
    if (!by || !next) return
    onChoose(next.key)
    event.currentTarget.querySelector<HTMLElement>(`[data-key="${CSS.escape(next.key)}"]`)?.focus()
  }
  return (
    <div className="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(t => (
        <button
          key={t.key}
          type="button"
          role="tab"
          data-key={t.key}
          aria-selected={t.key === chosen}
          tabIndex={t.key === chosen ? 0 : -1}
          onClick={() => onChoose(t.key)}
        >
          {t.label}
        </button>
      ))}
    </div>
  )
}
