import { Button, Popover } from 'antd'
import { useMeta } from '../api/meta.ts'
import type { ProcedureMeta } from '../api/meta-types.ts'
import type { Page, StepChoice } from '../api/types.ts'
import { ClockChip } from '../days/ClockChip.tsx'
import { daysInWords, longDay } from '../days/day.ts'
import { useLang, useSay } from '../lang.tsx'
import { words } from '../words.ts'
import { choicesOf, ruleOf, stepLabel } from './choices.ts'
import { recordWords } from './words.ts'

interface Props {
  readonly page: Page
  readonly procedure: ProcedureMeta
  readonly onTake: (choice: StepChoice) => void
}

/** Refusals that say it is somebody else's. */
const notMine = ['wrong-role', 'not-yours', 'barred', 'not-the-handler', 'second-person', 'nothing-to-sign']

/** The next step as one large button; the rest quiet; what is not possible now, grey, with the reason a tap away. */
export function Actions({ page, procedure, onTake }: Props) {
  const say = useSay()
  const lang = useLang()
  const { next, others, not, rest } = choicesOf(page, procedure)
  // One's own step that must wait says at once for what.
  const mine = not.find(
    choice =>
      choice.moves && !procedure.steps[choice.step]?.aside && choice.half !== 'sign' && !notMine.includes(choice.refusal?.code ?? ''),
  )
  const duty = page.clocks.find(clock => clock.kind === 'duty' && clock.running && clock.due === page.standing.due)
  return (
    <section className="card actions" aria-label={say(words.record.next)}>
      {page.pending.map(draft => (
        <p key={draft.step} className="quiet">
          {say(procedure.steps[draft.step]?.label)}
          {say(words.colon)}
          {say(words.record.pending(say(draft.by.name), longDay(draft.on, lang)))}
        </p>
      ))}
      {next.map(choice => (
        <div key={choice.name} className="next">
          <Button type={next.length > 1 ? 'default' : 'primary'} size="large" block onClick={() => onTake(choice)}>
            {say(stepLabel(procedure, choice))}
          </Button>
          {duty && choice === next.at(-1) && (
            <p>
              {say(words.record.by)} {longDay(duty.due, lang)}
            </p>
          )}
          <p className="quiet">
            {say(words.step.under)} {say(ruleOf(procedure, choice)?.short ?? ruleOf(procedure, choice)?.words)}
          </p>
        </div>
      ))}
      {!next.length
        && not.length > 0
        && procedure.states[page.state]?.kind === 'holder'
        && (mine ? (
          <p className="sentence">
            <b>{say(stepLabel(procedure, mine))}</b>
            {say(words.colon)}
            {say(mine.refusal && daysInWords(mine.refusal))}
          </p>
        ) : (
          <p className="quiet">{say(words.record.notYours)}</p>
        ))}
      {others.length > 0 && (
        <>
          <h3>{say(words.record.others)}</h3>
          <div className="others">
            {others.map(choice => (
              <Button key={choice.name} onClick={() => onTake(choice)}>
                {say(stepLabel(procedure, choice))}
              </Button>
            ))}
          </div>
        </>
      )}
      {not.length > 0 && (
        <>
          <h3>{say(words.record.notNow)}</h3>
          <ul className="not">
            {not.map(choice => (
              <NotNow key={choice.name} choice={choice} procedure={procedure} />
            ))}
          </ul>
        </>
      )}
      {rest.length > 0 && (
        <details className="rest">
          <summary>{say(recordWords.rest(rest.length))}</summary>
          <ul className="not">
            {rest.map(choice => (
              <NotNow key={choice.name} choice={choice} procedure={procedure} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function NotNow({ choice, procedure }: { readonly choice: StepChoice; readonly procedure: ProcedureMeta }) {
  const say = useSay()
  const { refusal } = choice
  const under = refusal?.under?.words ? refusal.under : ruleOf(procedure, choice)
  const content = (
    <div className="reason">
      <p>{say(refusal && daysInWords(refusal))}</p>
      {under && (
        <p className="quiet">
          {say(under.words)}
          {under.gist ? `${say(words.colon)}${say(under.gist)}` : ''}
        </p>
      )}
    </div>
  )
  return (
    <li>
      <Popover trigger="click" title={say(words.record.whyNot)} content={content}>
        <button type="button" className="plain grey" aria-haspopup="dialog">
          {say(stepLabel(procedure, choice))}
          <span aria-hidden="true"> ?</span>
          <span className="visually-hidden">{say(words.record.whyNot)}</span>
        </button>
      </Popover>
    </li>
  )
}

/** Periods in which somebody may do something; they lapse and are never overdue. */
export function Windows({ page, procedure }: Pick<Props, 'page' | 'procedure'>) {
  const say = useSay()
  const { parties } = useMeta()
  const open = page.clocks.filter(clock => clock.kind === 'window' && clock.running)
  if (!open.length) return null
  return (
    <section className="card windows">
      <h2>{say(words.record.windows)}</h2>
      {open.map(clock => (
        <div key={clock.limit}>
          <p>
            {say(clock.label)} <span className="quiet">{say(parties[procedure.limits[clock.limit]?.may ?? ''])}</span>
          </p>
          <ClockChip clock={clock} />
        </div>
      ))}
    </section>
  )
}
