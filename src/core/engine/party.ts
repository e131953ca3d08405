import type { Label } from '../law/label.ts'

/** A place in the chain of responsibility that can hold a matter. Not a person, and not a role. */
export const parties = {
  office: { zh: '信访部门', en: 'Petition office' },
  unit: { zh: '责任单位', en: 'Responsible unit' },
  superior: { zh: '复查复核机关', en: 'Reviewing body' },
  organiser: { zh: '听证组织单位', en: 'Body that holds the hearing' },
  supervision: { zh: '督查部门', en: 'Supervision desk' },
  conference: { zh: '联席会议办公室', en: 'Joint-conference office' },
  leader: { zh: '区领导', en: 'District leader' },
  mediator: { zh: '调解组织', en: 'Mediators' },
  lawyer: { zh: '律师', en: 'Lawyer' },
  discipline: { zh: '纪检监察机关', en: 'Discipline body' },
  petitioner: { zh: '信访人', en: 'Petitioner' },
} as const satisfies Record<string, Label>
export type Party = keyof typeof parties

/** What a person may act as. `linked` is nobody: a step that only answers a step of a linked record. */
export const roles = {
  petitioner: { zh: '信访人', en: 'Petitioner' },
  reception: { zh: '登记接访岗', en: 'Reception' },
  triage: { zh: '甄别分办岗', en: 'Triage' },
  handler: { zh: '承办人', en: 'Handler' },
  'unit-lead': { zh: '单位负责人', en: 'Head of unit' },
  reviewer: { zh: '复查复核岗', en: 'Reviewer' },
  supervisor: { zh: '督查岗', en: 'Supervisor' },
  mediator: { zh: '调解员', en: 'Mediator' },
  lawyer: { zh: '律师', en: 'Lawyer' },
  chair: { zh: '听证主持人', en: 'Chair of hearing' },
  secretary: { zh: '会议秘书', en: 'Secretary' },
  leader: { zh: '区领导', en: 'District leader' },
  director: { zh: '信访办主任', en: 'Director' },
  auditor: { zh: '审计岗', en: 'Auditor' },
  discipline: { zh: '纪检监察岗', en: 'Discipline' },
  admin: { zh: '系统管理员', en: 'Administrator' },
  device: { zh: '大厅设备', en: 'Device in the hall' },
  system: { zh: '系统', en: 'System' },
  linked: { zh: '关联办理', en: 'Linked record' },
} as const satisfies Record<string, Label>
export type Role = keyof typeof roles

/** Parties that are one of many bodies: a field of the record says which. */
export type Body = 'unit' | 'superior' | 'organiser'

/** For which parties a role acts. A role without one acts for no party's matters as such. */
export const partiesOf: Partial<Record<Role, readonly Party[]>> = {
  petitioner: ['petitioner'],
  handler: ['unit', 'organiser'],
  'unit-lead': ['unit', 'organiser'],
  reviewer: ['superior', 'organiser'],
  chair: ['organiser'],
  reception: ['office'],
  triage: ['office'],
  director: ['office'],
  supervisor: ['supervision'],
  secretary: ['conference'],
  leader: ['leader'],
  mediator: ['mediator'],
  lawyer: ['lawyer'],
  discipline: ['discipline'],
}
/** Who acts for the body that a record names, and for no other. */
export const bodyRoles: readonly Role[] = ['handler', 'unit-lead', 'reviewer', 'chair']
/**
 * Who is named for a matter from wherever they work: their office is told to the public. Everybody else is named only in their own unit.
 */
export const namedRoles: readonly Role[] = ['leader', 'mediator', 'lawyer']
/** Whose steps are for the persons that a record names (`hands`), where it names any. */
export const handRoles: readonly Role[] = ['handler', 'leader', 'mediator', 'lawyer']
