import { addDays } from '#core/law/days.ts'
import { between } from '#work/demo/index.ts'
import { turn } from '../people.ts'
import { does, type Builder } from './scene.ts'

export const studio: Builder<'studio'> = function* (t, { mediators }) {
  const to = `${t.today().slice(0, 4)}-12-31`, id = t.opens('studio', t.who('director'), { name: '驻区信访办人民调解工作室', unit: 'sifa', place: '区信访办一楼', mediators, from: t.today(), to })
  yield t.atWork(addDays(t.today(), 355))
  does(t, id, 'close', t.who('director'), { reason: '派驻期满。' })
}

export const lawyerDuty: Builder<'lawyer-duty'> = function* (t, { lawyer }, { lawyers }) {
  const id = t.opens('lawyer-duty', t.who('triage'), { on: t.today(), half: 'morning', lawyer: turn(lawyers, lawyer), place: '接访大厅法律服务窗口' })
  yield t.now() + 3 * 3_600_000
  does(t, id, 'hold', t.who('reception'), { consultations: between(t.random, 1, 6) })
}
