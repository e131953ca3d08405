export { loadFirstYear } from './first-year.ts'
export { loadYear, type Made, type Year } from './year.ts'
export { demoPassword, prepareDemo } from './prepare.ts'
export { office as demoOffice, staff as demoStaff, units as demoUnits } from './qinghe.ts'
