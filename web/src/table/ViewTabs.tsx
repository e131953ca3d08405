import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { problemOf } from '../api/problem.ts'
import { viewsQuery } from '../api/records.ts'
import { newKey, send } from '../api/send.ts'
import type { ProcedureMeta } from '../api/meta-types.ts'
import type { View } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { Tabs } from './Tabs.tsx'

interface Props {
  readonly procedure: ProcedureMeta
  readonly filter: Readonly<Record<string, string>>
  readonly view: string | undefined
  readonly onChoose: (search: Readonly<Record<string, string>>) => void
}

const asSearch = (view: View): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(view.filter).map(([key, value]) => [key, String(value)])),
  view: view.id,
})

/** One's saved filters, as tabs. */
export function ViewTabs({ procedure, filter, view, onChoose }: Props) {
  const say = useSay()
  const client = useQueryClient()
  const { message } = App.useApp()
  const views = useQuery(viewsQuery).data?.filter(v => v.procedure === procedure.name) ?? []
  const changed = {
    onSuccess: () => client.invalidateQueries({ queryKey: ['views'] }),
    onError: (error: Error) => {
      void message.error(say(problemOf(error).detail))
    },
  }
  const remove = useMutation({ mutationFn: (id: string) => send<null>('DELETE', `/views/${id}`), ...changed })
  const chosen = views.find(v => v.id === view)
  const worth = Object.keys(filter).length > 0 && !chosen
  if (!views.length && !worth) return null
  return (
    <div className="views">
      <Tabs
        label={say(words.list.all)}
        chosen={chosen?.id ?? ''}
        tabs={[{ key: '', label: say(words.list.all) }, ...views.map(v => ({ key: v.id, label: v.name }))]}
        onChoose={key => {
          const next = views.find(v => v.id === key)
          onChoose(next ? asSearch(next) : {})
        }}
      />
      {worth && (
        <Save
          procedure={procedure}
          filter={filter}
          onSaved={saved => {
            void client.invalidateQueries({ queryKey: ['views'] })
            onChoose(asSearch(saved))
          }}
        />
      )}
      {chosen && (
        <Button type="link" onClick={() => remove.mutate(chosen.id, { onSuccess: () => onChoose({}) })}>
          {say(words.list.remove)}
        </Button>
      )}
    </div>
  )
}

function Save({ procedure, filter, onSaved }: Pick<Props, 'procedure' | 'filter'> & { readonly onSaved: (view: View) => void }) {
  const say = useSay()
  const [name, setName] = useState('')
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: () => send<View>('POST', '/views', { name, procedure: procedure.name, filter }, newKey()),
    onSuccess: onSaved,
    onError: error => {
      void message.error(say(problemOf(error).detail))
    },
  })
  const content = (
    <form
      className="inline"
      onSubmit={event => {
        event.preventDefault()
        if (name.trim()) save.mutate()
      }}
    >
      <Input
        autoFocus
        value={name}
        maxLength={40}
        placeholder={say(words.list.viewName)}
        aria-label={say(words.list.viewName)}
        onChange={event => setName(event.target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={!name.trim()} loading={save.isPending}>
        {say(words.list.save)}
      </Button>
    </form>
  )
  return (
    <Popover trigger="click" content={content} destroyOnHidden>
      <Button type="link">{say(words.list.save)}</Button>
    </Popover>
  )
}
