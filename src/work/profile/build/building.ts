import { between, desks, turn, type Tale, type Thread, type Troupe } from '#work/demo/index.ts'
import { each } from '../contradictions.ts'
import type { Planned } from '../plan.ts'
import { shared } from '../shares.ts'

/** Builds one planned record, as the demonstration does; what a figure counts is as planned. */
export function building(t: Tale, p: Planned, troupe: Troupe): Thread {
  const { leaders, units, bodies, staff, shortOf } = troupe
  const some = () => turn(units, between(t.random, 0, units.length - 1))
  switch (p.make) {
    case 'reception':
      return desks.reception(t, troupe, {
        on: p.day,
        taken: { visitors: p.visitors, petitions: p.taken },
        ...(p.byLeader ? { leader: turn(leaders, p.nth) } : { unit: turn(units, p.nth) }),
      })
    case 'leader-case':
      return desks.leaderCase(t, desks.somewhere(t), { leader: turn(leaders, p.leader), resolved: p.resolved })
    case 'dispute':
      return desks.dispute(t, { resolved: p.resolved })
    case 'risk-assessment':
      return desks.riskAssessment(t, { passed: p.passed })
    case 'studio':
      return desks.studio(t, { mediators: p.mediators, ends: 'closed' })
    case 'lawyer-duty':
      return desks.lawyerDuty(t, troupe, { lawyer: p.lawyer })
    case 'warning':
      return desks.warning(t)
    case 'letter':
      return desks.letter(t, desks.somewhere(t), p.reports)
    case 'meeting':
      return desks.meeting(t, { kind: p.kind, on: p.day })
    case 'unit-conference':
      return desks.unitConference(
        t,
        troupe,
        turn(bodies, p.unit),
        p.established ? { established: true } : { established: false, dueOn: `${Number(p.day.slice(0, 4)) + 1}-12-31` },
      )
    case 'study':
      return desks.study(t, troupe, { on: p.day, kind: p.kind })
    case 'training':
      return desks.training(t, { on: p.day, hours: p.hours, came: p.came, firstTime: p.firstTime, audience: p.all ? 'all' : 'some' })
    case 'exam':
      return desks.exam(t, staff.slice(0, p.sitters))
    case 'publicity':
      return desks.publicity(t, troupe, {
        unit: some(),
        kind: p.talk ? 'talk' : 'street',
        on: p.day,
        handed: shared(p.copies, Math.ceil(p.copies / each.copies)),
      })
    case 'posting':
      return desks.posting(t, troupe, { ...placed(p.place, units, shortOf), copies: p.copies, on: p.day })
    case 'rule':
      return desks.rule(t, troupe, { nth: between(t.random, 0, 7), from: p.day })
    case 'opinion':
      return desks.opinion(t)
    case 'research':
      return desks.research(t, p)
  }
}

/** The nth place where something hangs: as many at each unit as it takes. */
function placed(
  nth: number,
  units: readonly string[],
  shortOf: (unit: string) => string,
): { readonly unit: string; readonly place: string } {
  const unit = turn(units, nth)
  return { unit, place: `${shortOf(unit)}公告栏${Math.floor(nth / units.length) + 1}` }
}
