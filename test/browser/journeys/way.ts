import type { Journey, Slip } from './stage.ts'

// The usual way to where a journey begins, through the API; it has a journey of its own (../journey.test.ts).

// The reviews of the human resources bureau are the city's; of the housing commission, the district's.
const hands = { renshe: { head: 'zheng-ailian', handler: 'liu-siyuan' }, zhujian: { head: 'feng-guodong', handler: 'xu-kaili' } } as const
export interface Sorting {
  readonly subject: string
  readonly demands: readonly string[]
  readonly unit?: keyof typeof hands
}

/** Sorted into petitions; their paths, in the order of their numbers. */
export async function sorted(j: Journey, slip: Slip, matters: readonly Sorting[]): Promise<readonly string[]> {
  const id = await j.find('he-jianping', 'submissions', slip.number)
  const { links } = await j.step('he-jianping', `submissions/${id}`, 'triage', {
    category: 'appeal',
    content: '0401',
    matters: matters.map(({ subject, demands }) => ({ subject, demands })),
  })
  return links
    .filter(l => l.name === 'petitions')
    .map(l => l.record)
    .toSorted((a, b) => a.number.localeCompare(b.number))
    .map(r => `petitions/${r.id}`)
}

/** One petition that its unit, else the human resources bureau, has signed for. */
export async function signedFor(j: Journey, slip: Slip, matter: Sorting): Promise<string> {
  const [petition = ''] = await sorted(j, slip, [matter])
  const { unit = 'renshe' } = matter
  await j.step('he-jianping', petition, 'forward', { unit })
  await j.step(hands[unit].handler, petition, 'sign-for')
  return petition
}

export async function accepted(j: Journey, slip: Slip, matter: Sorting): Promise<string> {
  const petition = await signedFor(j, slip, matter)
  await j.step(hands[matter.unit ?? 'renshe'].head, petition, 'accept', {})
  return petition
}

/** Answered in the negative over two signatures, and delivered. */
export async function answered(j: Journey, slip: Slip, matter: Sorting): Promise<string> {
  const petition = await accepted(j, slip, matter)
  const { head, handler } = hands[matter.unit ?? 'renshe']
  await j.step(handler, petition, 'inquire', { heard: '听取了信访人的陈述', found: '查阅资料，核实了情况' })
  await j.step(handler, petition, 'reply', {
    answers: matter.demands.map((_, i) => ({
      demand: `d${i + 1}`,
      outcome: 'not-supported',
      answer: '经核实，请求缺乏依据。',
      basis: '《信访工作条例》第三十二条',
    })),
  })
  await j.step(head, petition, 'reply.sign')
  await j.step(handler, petition, 'deliver', { deliveredBy: 'in-person', proof: 'HZ-2026-017' })
  return petition
}

/** Answered by the housing commission, reviewed and re-reviewed, upheld both times, and at its end. */
export async function exhausted(j: Journey, slip: Slip, matter: Sorting): Promise<string> {
  const petition = await answered(j, slip, { ...matter, unit: 'zhujian' })
  const upheld = { kind: 'uphold', found: '事实清楚。', opinion: '维持原处理意见。', basis: '《信访工作条例》第三十五条' }
  const delivery = { deliveredBy: 'in-person', proof: 'HZ-2026-018' }
  const asked = await j.step('zhou-min', petition, 'ask-review', { reason: '不服答复' })
  const review = linked(asked, 'reviews')
  const decided = async (path: string, one: string, other: string) => {
    await j.step(one, path, 'admit')
    await j.step(one, path, 'decide', upheld)
    await j.step(other, path, 'decide.sign')
    await j.step(one, path, 'deliver', delivery)
  }
  await decided(`reviews/${review}`, 'ji-wenbin', 'ouyang-lan')
  const again = await j.step('zhou-min', `reviews/${review}`, 'ask-re-review', { reason: '不服复查意见' })
  await decided(`re-reviews/${linked(again, 're-review')}`, 'yu-zhongheng', 'hang-shuyi')
  await j.step(hands.zhujian.handler, petition, 'conclude', { explained: '已当面说明复核结果。' })
  return petition
}

const linked = (
  { links }: { readonly links: readonly { readonly name: string; readonly record: { readonly id: string } }[] },
  name: string,
) => links.find(l => l.name === name)?.record.id ?? ''
