import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '#testing/cast.ts'
import { scene, type Scene } from '#testing/scene.ts'
import { art, inWords } from '../../law/articles.ts'

// Which article a step cites follows what the matter is: an appeal, a suggestion, a duty of the unit's own.

const { lin, zhao, sun, li } = cast
const delivery = { deliveredBy: 'mail', proof: 'XA123' }
const answers = [{ demand: 'd1', outcome: 'supported', answer: '采纳', basis: '规定' }]
const cited = (s: Scene, petition: string, step: string) => {
  const { under } = s.play().events.findLast(e => e.record === petition && e.step === step) ?? assert.fail(step)
  return inWords(under).en
}
const words = (basis: Parameters<typeof inWords>[0]) => inWords(basis).en

function accepted(s: Scene, category: string) {
  const submission = s.opens('submission', lin, { channel: 'letter', subject: '增设班车', text: '增设班车。', petitioner: 'p1' })
  s.takes(submission, 'triage', zhao, { category, content: '0308', matters: [{ subject: '增设班车', demands: ['增设班车'] }] })
  const [petition = ''] = s.linked(submission, 'petitions')
  s.takes(petition, 'forward', zhao, { unit: 'rsj' })
  s.takes(petition, 'sign-for', sun)
  return petition
}

test('a suggestion is answered, delivered and concluded by article 29, an appeal by articles 32 and 35; forwarding names no item', () => {
  for (const [category, reply, after] of [
    ['suggestion', art(29, 1), art(29, 1)],
    ['appeal', art(32, 1), art(35)],
  ] as const) {
    const s = scene('2026-03-02')
    const petition = accepted(s, category)
    assert.equal(cited(s, petition, 'forward'), words(art(22, 1)))
    s.takes(petition, 'accept', li)
    if (category === 'appeal') s.takes(petition, 'inquire', sun, { heard: '听取', found: '属实' })
    const refused = s.refused('each-demand', petition, 'reply', sun, { answers: answers.map(a => ({ ...a, demand: 'd9' })) })
    assert.equal(refused.under && words(refused.under), words(reply))
    s.takes(petition, 'reply', sun, { answers })
    s.takes(petition, 'reply.sign', li)
    s.takes(petition, 'deliver', sun, delivery)
    s.today('2026-04-10')
    s.takes(petition, 'conclude', sun, { solved: '已办' })
    assert.deepEqual(
      ['reply', 'deliver', 'conclude'].map(step => cited(s, petition, step)),
      [words(reply), words(after), words(after)],
      category,
    )
  }
})

test('what a unit owes by its own duty is delivered by that item of article 31', () => {
  const s = scene('2026-03-02')
  const petition = accepted(s, 'appeal')
  s.takes(petition, 'lead', li, { route: 'duty', basis: '规定', told: '依法查处', statutoryBy: '2026-05-01' })
  s.takes(petition, 'perform', sun, { outcome: 'supported', answer: '已查处', basis: '规定' })
  s.takes(petition, 'perform.sign', li)
  s.takes(petition, 'deliver', sun, delivery)
  assert.equal(cited(s, petition, 'deliver'), words(art(31, { item: 5 })))
})
