import { Button } from 'antd'
import type { Page, Slip as Told } from '../api/types.ts'
import { useSay } from '../lang.tsx'
import { Slip } from '../register/Receipt.tsx'
import { registerWords } from '../register/words.ts'
import { words } from '../words.ts'

interface Props {
  readonly page: Page
  readonly slips: readonly Told[]
  readonly onClose: () => void
}

/** Receipts of what a step has just opened. The codes are told this once, so they stay until they are put away by hand. */
export function Slips({ page, slips, onClose }: Props) {
  const say = useSay()
  const record = (number: string) => page.links.find(link => link.record.number === number)?.record
  return (
    <section className="receipt card" aria-label={say(registerWords.receipt)}>
      {slips.map(slip => (
        <Slip
          key={slip.number}
          title={record(slip.number)?.title ?? page.title}
          slip={slip}
          day={record(slip.number)?.opened ?? page.opened}
          isBooking={record(slip.number)?.procedure === 'booking'}
        />
      ))}
      <div className="foot">
        <Button type="primary" size="large" onClick={() => window.print()}>
          {say(registerWords.print)}
        </Button>
        <Button size="large" onClick={onClose}>
          {say(words.step.close)}
        </Button>
      </div>
    </section>
  )
}
