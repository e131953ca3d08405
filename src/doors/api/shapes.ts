import { Type, type TSchema } from 'typebox'

// What the API answers, for OpenAPI and the clients made from it.

const maybe = Type.Optional
const list = <T extends TSchema>(item: T) => Type.Array(item)
export const Label = Type.Object({ zh: Type.String(), en: Type.String() })
export const Day = Type.String({ format: 'date' })
export const Given = Type.Record(Type.String(), Type.Unknown())

export const Row = Type.Object({
  id: Type.String(),
  procedure: Type.String(),
  number: Type.String(),
  title: Type.String(),
  state: Type.String(),
  stateLabel: Label,
  unit: maybe(Type.String()),
  holder: maybe(Type.String()),
  due: maybe(Day),
  daysLeft: maybe(Type.Integer()),
  since: maybe(Day),
  basis: maybe(Label),
  overdue: Type.Boolean(),
  opened: Day,
  closed: maybe(Day),
  channel: maybe(Type.String()),
  content: maybe(Type.String()),
  repeat: maybe(Type.Boolean()),
  sealed: Type.Boolean(),
  version: Type.Integer(),
  petitioner: maybe(Type.String()),
  facts: maybe(Given),
})
const WaitingRow = Type.Intersect([Row, Type.Object({ via: maybe(list(Row)) })])
export const List = Type.Object({
  items: list(WaitingRow),
  staff: maybe(Type.Record(Type.String(), Label)),
  next: maybe(Type.String()),
  count: Type.Object({ total: Type.Integer(), capped: Type.Boolean() }),
})

const Basis = Type.Object({ words: Label, short: Label })
export const Refusal = Type.Object({
  code: Type.String(),
  kind: Type.String(),
  zh: Type.String(),
  en: Type.String(),
  under: maybe(Type.Object({ words: maybe(Label) })),
})
const Clock = Type.Object({
  limit: Type.String(),
  label: Label,
  since: Day,
  happened: maybe(Day),
  due: Day,
  basis: Label,
  short: Label,
  length: Label,
  provisional: Type.Boolean(),
  kind: Type.Union([Type.Literal('duty'), Type.Literal('window')]),
  party: Label,
  daysLeft: Type.Integer(),
  overdue: Type.Boolean(),
  running: Type.Boolean(),
  pausedOn: maybe(Day),
  extendedFrom: maybe(Day),
  excluded: maybe(Type.Integer()),
  days: list(Type.Object({ day: Day, n: maybe(Type.Integer()), why: maybe(Label), provisional: maybe(Type.Boolean()) })),
})
const Step = Type.Object({
  name: Type.String(),
  step: Type.String(),
  half: maybe(Type.String()),
  allowed: Type.Boolean(),
  refusal: maybe(Refusal),
  primary: Type.Boolean(),
  moves: Type.Boolean(),
  under: maybe(Type.Object({ words: Label, short: Label, gist: maybe(Label) })),
})
export const Told = Type.Object({
  seq: Type.Integer(),
  step: Type.String(),
  act: Type.String(),
  label: Label,
  day: Day,
  at: Type.String(),
  late: maybe(Type.String()),
  by: Type.Object({ id: maybe(Type.String()), name: Label, unit: maybe(Type.String()) }),
  under: Basis,
  given: Given,
  issues: list(Type.Object({ code: Type.String(), label: Label })),
  state: Type.String(),
  stateLabel: Label,
  hash: Type.String(),
})
export const Page = Type.Intersect([
  Row,
  Type.Object({
    data: Given,
    standing: Type.Object({
      holder: maybe(Type.String()),
      holderName: maybe(Label),
      unit: maybe(Type.String()),
      from: maybe(Day),
      due: maybe(Day),
      waits: maybe(list(Row)),
    }),
    clocks: list(Clock),
    steps: list(Step),
    pending: list(Type.Object({ step: Type.String(), given: Given, by: Type.Object({ id: Type.String(), name: Label }), on: Day })),
    timeline: list(Told),
    links: list(Type.Object({ name: Type.String(), label: Label, record: Row })),
    /** Numbers, query codes and receipts of submissions that the step opened: shown this once. */
    slips: maybe(
      list(Type.Object({ number: Type.String(), code: Type.String(), receipt: maybe(Type.String()), salt: maybe(Type.String()) })),
    ),
    people: list(Type.Object({ id: Type.String(), masked: Type.String(), field: Type.String(), label: Label })),
    staff: list(Type.Object({ id: Type.String(), name: Label, unit: Type.String() })),
  }),
])
export const Work = Type.Object({
  counts: Type.Object({ overdue: Type.Integer(), today: Type.Integer(), soon: Type.Integer(), week: Type.Integer(), all: Type.Integer() }),
  items: list(Row),
  signatures: list(Type.Intersect([Row, Type.Object({ sign: list(Type.Object({ step: Type.String(), by: Label, on: Day })) })])),
  invited: list(Type.Intersect([Row, Type.Object({ asks: Type.Object({ step: Label, until: Day }) })])),
  awaited: Type.Object(
    { all: Type.Integer(), overdue: Type.Integer(), items: list(Row) },
    {
      description:
        'What I handed to others and they have now, the earliest day first; `all` and `overdue` also count what `items` leaves out',
    },
  ),
  beside: Type.Array(Type.Intersect([Row, Type.Object({ as: list(Label), on: maybe(Type.Object({ day: Day, what: Label })) })]), {
    description: 'Open records in which my unit, or I by name, take part beside whoever holds them: as what, and the next appointment',
  }),
})
export const LeaderPage = Type.Object({
  day: Day,
  cases: list(Row),
  answered: list(Row),
  signatures: Work.properties.signatures,
  others: Type.Integer(),
  sessions: list(
    Type.Object({
      day: Day,
      kind: Label,
      place: Type.String(),
      slots: Type.Union([Type.Integer(), Type.Null()]),
      bookings: Type.Integer(),
      persons: Type.Integer(),
      record: Row,
    }),
  ),
})
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  detail: Label,
  under: maybe(Type.Object({ words: Label })),
  fields: maybe(list(Type.Object({ path: Type.String(), zh: Type.String(), en: Type.String() }))),
  changed: maybe(list(Told)),
})
export const Person = Type.Object({
  name: Type.String(),
  phone: maybe(Type.String()),
  idNumber: maybe(Type.String()),
  address: maybe(Type.String()),
})
export const Session = Type.Object({
  staff: Type.Object({
    id: Type.String(),
    name: Label,
    unit: Type.Object({ id: Type.String(), name: Label }),
    roles: list(Type.Object({ id: Type.String(), label: Label })),
  }),
  office: Type.Object({ id: Type.String(), name: Label, demo: Type.Boolean() }),
})
export const Likely = Type.Object({
  items: list(
    Type.Object({
      id: Type.String(),
      number: Type.String(),
      title: Type.String(),
      opened: Day,
      state: Label,
      similarity: Type.Number(),
      samePerson: Type.Boolean(),
      why: Label,
      petition: maybe(Type.Object({ id: Type.String(), number: Type.String(), unit: maybe(Type.String()), open: Type.Boolean() })),
    }),
  ),
})
export const Colleagues = Type.Object({
  items: list(
    Type.Object({ id: Type.String(), name: Label, unit: Type.String(), roles: list(Type.Object({ id: Type.String(), label: Label })) }),
  ),
})
export const View = Type.Object({ id: Type.String(), name: Type.String(), procedure: Type.String(), filter: Given })
export const Meta = Type.Record(Type.String(), Type.Unknown())
