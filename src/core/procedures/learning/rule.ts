import { art, local, rule as of } from '../../law/articles.ts'
import { addDays } from '../../law/days.ts'
import { Choice, Code, DayField, Form, maybe, Text, UnitId, Whole, Yes } from '../../engine/field.ts'
import { everyone, procedure } from '../../engine/procedure.ts'
import { notNow, wrong } from '../../engine/refusal.ts'
import { shape } from '../../engine/shape.ts'
import { Reason } from '../shared/fields.ts'
import { items } from '../shared/units.ts'

// 制度 (G10, A15, D21): a rule of the office with its text, in force from a day to a day. An amendment is the next version, a record of its
// own; what stood before stays readable.

const Body = Text({ zh: '正文', en: 'Text' }, 50_000)
const Number = Code({ zh: '文号', en: 'Document number' })
const From = DayField({ zh: '施行日', en: 'In force from' })
const To = DayField({ zh: '失效日', en: 'In force until' })
const versions = 99
const Version = Whole({ zh: '版本', en: 'Version' }, 1, versions)
const Name = Text({ zh: '名称', en: 'Name' }, 120)
const Open = Yes({ zh: '对外公布', en: 'Published for everybody' })
const made = {
  name: Name,
  kind: Choice(
    { zh: '类别', en: 'Kind' },
    {
      system: { zh: '制度', en: 'Rule' },
      procedure: { zh: '工作规程', en: 'Procedure' },
      guide: { zh: '指南、方案', en: 'Guide, plan' },
      duty: { zh: '岗位职责', en: 'Duties of a post' },
    },
  ),
  unit: UnitId({ zh: '制定单位', en: 'Made by' }),
  number: maybe(Number),
  text: Body,
  from: From,
  open: maybe(Open),
}
const frame = shape({
  data: Form({ ...made, version: Version, amended: maybe(Text({ zh: '修订说明', en: 'What was amended' }, 2000)), to: maybe(To) }),
  states: {
    'in-force': { label: { zh: '最新版本', en: 'Latest version' }, phase: 'in-force', end: true },
    replaced: { label: { zh: '已有新版本', en: 'Replaced by a newer version' }, phase: 'exit', end: true },
    repealed: { label: { zh: '已废止', en: 'Repealed' }, phase: 'exit', end: true },
    struck: { label: { zh: '误录已删除', en: 'Entered by mistake' }, phase: 'exit', end: true },
  },
  links: {
    later: { label: { zh: '修订后的版本', en: 'Next version' }, to: 'rule', back: 'earlier' },
    earlier: { label: { zh: '修订前的版本', en: 'Version before' }, to: 'rule', back: 'later' },
  },
})

const by = ['triage', 'director', 'secretary'] as const
const steps = frame.phase({
  amend: {
    label: { zh: '修订', en: 'Amend' },
    from: ['in-force'],
    to: 'replaced',
    by,
    under: of('rule-of-law'),
    takes: Form({
      // Begins with the text that stands, so that only what changes is written; what stood is kept here.
      text: Body,
      newFrom: DayField({ zh: '修订后施行日', en: 'New text in force from' }),
      newNumber: maybe(Code({ zh: '修订文号', en: 'Number of the new text' })),
      why: Text({ zh: '修订说明', en: 'What was amended' }, 2000),
    }),
    when: ({ data }) =>
      data.version < versions
        ? undefined
        : notNow(
            'enough-versions',
            `同一制度最多 ${versions} 个版本；请废止后另行登记`,
            `A rule has ${versions} versions at most: repeal it, and enter it anew`,
          ),
    checks: ({ given, data }) =>
      given.newFrom > data.from
        ? undefined
        : wrong(
            'not-later',
            '/newFrom',
            `现行版本自 ${data.from} 施行，新版本须在其后`,
            `This version is in force from ${data.from}: the next one begins later`,
          ),
    sets: ({ given, data }) => ({ to: addDays(given.newFrom, -1), text: data.text }),
    opens: {
      later: ({ given, data }) => ({
        name: data.name,
        kind: data.kind,
        unit: data.unit,
        text: given.text,
        from: given.newFrom,
        version: data.version + 1,
        amended: given.why,
        ...(given.newNumber && { number: given.newNumber }),
        ...(data.open && { open: true }),
      }),
    },
  },
  repeal: {
    label: { zh: '废止', en: 'Repeal' },
    from: ['in-force'],
    to: 'repealed',
    by,
    under: of('rule-of-law'),
    takes: Form({ to: To, reason: Reason }),
    checks: ({ given, data }) =>
      given.to >= data.from ? undefined : wrong('not-later', '/to', '失效日不能早于施行日', 'It cannot end before it began'),
  },
  // What was entered by mistake never was in force; the version before it stands again.
  strike: {
    label: { zh: '误录删除', en: 'Strike' },
    from: ['in-force'],
    to: 'struck',
    by,
    under: local,
    aside: true,
    takes: Form({ reason: Reason }),
  },
  restore: {
    label: { zh: '随新版本删除恢复', en: 'The next version was struck' },
    from: 'any',
    to: ['same', 'in-force'],
    by: ['linked'],
    under: local,
    aside: true,
    goes: ({ record }) => (record.state === 'replaced' ? 'in-force' : 'same'),
    sets: ({ record }) => (record.state === 'replaced' ? { to: undefined } : {}),
    parts: { later: ({ linked }) => linked('later').map(r => r.id) },
  },
  publish: {
    label: { zh: '对外公布', en: 'Publish it, or no longer' },
    from: 'any',
    to: 'same',
    by,
    under: art(18, 1),
    aside: true,
    takes: Form({ open: Open }),
  },
  correct: {
    label: { zh: '更正文字', en: 'Correct a slip' },
    from: ['in-force'],
    to: 'same',
    by,
    under: local,
    aside: true,
    takes: Form({ name: Name, number: maybe(Number), reason: Reason }),
  },
})

export const rule = procedure('rule', frame, {
  label: { zh: '制度', en: 'Rule', many: 'Rules' },
  desk: 'learning',
  serves: 'handling',
  plural: 'rules',
  mark: 'GD',
  title: 'name',
  words: ['name', 'text'],
  shows: ['kind', 'version', 'from', 'to'],
  spine: ['in-force'],
  opening: {
    label: { zh: '登记制度', en: 'Enter a rule' },
    to: 'in-force',
    by: ['triage', 'director', 'secretary', 'linked'],
    under: of('rule-of-law'),
    takes: Form({ ...made, version: maybe(Version), amended: maybe(Text({ zh: '修订说明', en: 'What was amended' }, 2000)) }),
    sets: ({ given }) => ({ version: given.version ?? 1 }),
  },
  steps,
  figures: {
    'rules.made': {
      label: { zh: '制定修订制度', en: 'Rules made or amended' },
      unit: items.rules,
      on: 'from',
      in: ['in-force', 'replaced', 'repealed'],
      by: ['kind', 'unit', 'version'],
    },
  },
  readers: () => [everyone],
  hears: { later: { strike: 'restore' } },
  publishes: ({ open, name, kind, unit, number, version, amended, from, to, text }, state) =>
    open && state !== 'struck' ? { on: from, name, kind, unit, number, version, amended, to, text } : undefined,
})
