export { likely, type Likely } from './likely.ts'
export { register, take, type Answer, type Registered } from './register.ts'
