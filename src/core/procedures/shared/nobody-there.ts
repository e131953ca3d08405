import type { Facts } from '../../engine/record.ts'
import { wrong, type Refusal } from '../../engine/refusal.ts'
import { art } from '../../law/articles.ts'

/**
 * Why a matter is not sent to that body: it lies outside, or nobody there could handle it or sign for it, so that it would stand with no
 * one.
 * @param path the field that names the body
 */
export function nobodyThere(unit: string, path: string, { outside, staff }: Pick<Facts, 'outside' | 'staff'>): Refusal | undefined {
  if (outside.has(unit))
    return wrong(
      'nobody-there',
      path,
      '该机关不在本系统内办理，转去后将无人能够签收；请选择本系统内有权处理的单位',
      'That body has nobody here who could sign for it: choose a competent unit that works here',
      art(22, 1),
    )
  const acts = (['handler', 'unit-lead'] as const).every(role => [...staff.values()].some(s => s.unit === unit && s.roles.includes(role)))
  return acts
    ? undefined
    : wrong(
        'nobody-there',
        path,
        '该单位还没有承办人或者单位负责人，转去后将无人能够办理；请先由系统管理员为该单位设置人员，或者选择其他单位',
        'That unit has no handler or no head yet, so nobody could handle the matter: have the administrator name them first, or choose another unit',
        art(14, 2),
      )
}
