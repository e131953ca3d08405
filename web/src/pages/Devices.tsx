import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, InputNumber, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { addDevice, devicesQuery, removeDevice } from '../api/hall.ts'
import { problemOf } from '../api/problem.ts'
import { useHasRole } from '../api/session.ts'
import { moment } from '../days/day.ts'
import { Loading } from '../frame/Loading.tsx'
import { Missing, Problem } from '../frame/Problem.tsx'
import { useTitle } from '../frame/title.ts'
import { hallWords as words } from '../hall/words.ts'
import { useLang, useSay } from '../lang.tsx'
import '../hall/hall.css'

/** The screens and tablets of the hall, each with a key of its own. */
export function Devices() {
  const has = useHasRole()
  return has('admin') ? <List /> : <Missing />
}

function List() {
  const say = useSay()
  const lang = useLang()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(devicesQuery)
  const remove = useMutation({ mutationFn: removeDevice, onSettled: () => client.invalidateQueries({ queryKey: devicesQuery.queryKey }) })
  useTitle(say(words.devices))
  if (error) return <Problem error={error} again={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <>
      <div className="headline">
        <h1>{say(words.devices)}</h1>
      </div>
      <p>{say(words.devicesLead)}</p>
      <Add kinds={Object.entries(data.kinds).map(([value, label]) => ({ value, label: say(label) }))} />
      <section className="card">
        {data.items.length === 0 ? (
          <p className="quiet">{say(words.noDevices)}</p>
        ) : (
          <table className="queue" aria-label={say(words.devices)}>
            <tbody>
              {data.items.map(device => (
                <tr key={device.id}>
                  <td>
                    <b>{device.name}</b>
                  </td>
                  <td>
                    {say(data.kinds[device.kind])}
                    {device.window !== undefined && ` · ${say(words.atWindow(device.window))}`}
                  </td>
                  <td className="quiet">
                    {say(words.since)} {moment(device.addedAt, lang)}
                  </td>
                  <td>
                    <Popconfirm title={say(words.removeSure)} okText={say(words.remove)} onConfirm={() => remove.mutate(device.id)}>
                      <Button size="small" aria-label={`${say(words.remove)} ${device.name}`}>
                        {say(words.remove)}
                      </Button>
                    </Popconfirm>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  )
}

function Add({ kinds }: { readonly kinds: { value: string; label: string }[] }) {
  const say = useSay()
  const client = useQueryClient()
  const [kind, setKind] = useState('screen')
  const [name, setName] = useState('')
  const [window, setWindow] = useState<number | null>(null)
  const add = useMutation({
    mutationFn: () => addDevice({ kind, name, ...(kind === 'rating' && window !== null && { window }) }),
    onSuccess: () => {
      setName('')
      void client.invalidateQueries({ queryKey: devicesQuery.queryKey })
    },
  })
  return (
    <section className="card">
      <form
        className="window-place"
        onSubmit={event => {
          event.preventDefault()
          if (!add.isPending) add.mutate()
        }}
      >
        <Select aria-label={say(words.add)} value={kind} options={kinds} onChange={setKind} style={{ minWidth: '11rem' }} />
        <Input
          aria-label={say(words.name)}
          placeholder={say(words.name)}
          value={name}
          maxLength={60}
          onChange={event => setName(event.target.value)}
          style={{ width: '16rem' }}
        />
        {kind === 'rating' && (
          <label>
            {say(words.window)} <InputNumber min={1} max={99} precision={0} value={window} onChange={setWindow} />
          </label>
        )}
        <Button type="primary" htmlType="submit" loading={add.isPending} disabled={!name.trim()}>
          {say(words.add)}
        </Button>
      </form>
      {add.error && (
        <p className="sentence" role="alert">
          {say(problemOf(add.error).detail)}
        </p>
      )}
      {add.data && (
        <div className="sentence" role="status">
          <p>{say(words.addressOnce)}</p>
          <p className="device-address">{`${location.origin}/hall/device/${add.data.key}`}</p>
        </div>
      )}
    </section>
  )
}
