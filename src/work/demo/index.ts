export { demoPassword, prepareDemo } from './prepare.ts'
export { office as demoOffice, staff as demoStaff, units as demoUnits } from './qinghe.ts'
