import { faults } from '#core/engine/validate.ts'
import type { Fault } from '#core/engine/refusal.ts'
import { submission } from '#core/procedures/submission/index.ts'
import { categoriesOf, type Directory } from '../../../work/directory.ts'
import type { Wrong } from '../form.ts'
import { asked, stepOf, steps, type Draft, type Step } from './draft.ts'
import { givenOf } from './given.ts'

/**
 * What is wrong with the answers of a step; by the same declaration that judges the registration. People are judged where they are sealed.
 */
export function check(step: Step, draft: Draft, directory: Directory): Wrong {
  const { petitioner: _, agent, others, representatives, ...given } = givenOf(draft)
  const declared = wrongOf(
    faults(submission.opening.takes, given, {
      units: new Set(directory.units.keys()),
      staff: new Map(),
      categories: categoriesOf(directory.settings).open,
      named: new Map(),
    }),
  )
  const empty = (name: 'subject' | 'text') => (draft[name].trim() ? {} : { [name]: missing[name] })
  const found: Wrong = {
    ...declared,
    ...empty('subject'),
    ...empty('text'),
    ...(!draft.anonymous && !draft.name.trim() && { name: missing.name }),
    ...(others && manyOthers(others)),
    ...(representatives && manyRepresentatives(representatives)),
    ...(agent === undefined ? {} : agentless(draft)),
  }
  return Object.fromEntries(asked[step].flatMap(name => (found[name] ? [[name, found[name]]] : [])))
}

const missing = {
  subject: { zh: '请用一句话写下是什么事', en: 'Say in one sentence what it is about' },
  text: { zh: '请写下事情的经过', en: 'Write down what happened' },
  name: { zh: '请填写姓名；不愿意留姓名的，请勾选“匿名反映”', en: 'Give your name; if you would rather not, tick “File anonymously”' },
} as const satisfies Wrong
const manyOthers = (others: unknown): Wrong =>
  Array.isArray(others) && others.length > 50
    ? {
        others: {
          zh: '最多写 50 位联名人；其余的人请计入总人数',
          en: 'At most 50 joint petitioners can be named; count the rest in the number of persons',
        },
      }
    : {}

const manyRepresentatives = (list: unknown): Wrong =>
  Array.isArray(list) && list.length > 20
    ? {
        representatives: {
          zh: '代表最多写 20 位；一般推选不超过 5 位',
          en: 'At most 20 representatives can be named; as a rule five are chosen',
        },
      }
    : {}
const agentless = (draft: Draft): Wrong => (draft.agent.trim() ? {} : { agent: { zh: '请填写代理人的姓名', en: 'Give the agent’s name' } })

/** Faults by the fields of the form: a person's by what is asked of them. */
export function wrongOf(list: readonly Fault[]): Wrong {
  return Object.fromEntries(
    list.map(({ path, zh, en }) => {
      const [, field = 'form', part] = path.split('/')
      const name = field === 'petitioner' ? (part ?? 'name') : field === 'agent' && part === 'phone' ? 'agentPhone' : field
      return [stepOf(name) ? name : 'form', { zh, en }]
    }),
  )
}

/** The first step in which something is wrong; for what only the registration found, the last look. */
export const stepWith = (wrong: Wrong): Step => steps.find(step => asked[step].some(name => wrong[name])) ?? 'read'
