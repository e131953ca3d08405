import type { Label } from '../../law/label.ts'

/**
 * Beside every free text of the desks: what is written there is about the matter. Names stand sealed with the submission, and nowhere else.
 */
export const mattersOnly: Label = {
  zh: '写事不写人：不写群众的姓名、证件号码、住址和电话',
  en: 'About the matter: no names, numbers, addresses or telephones of people',
}
