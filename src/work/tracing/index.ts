export { drawMatter, type DrawnMatter } from './draw.ts'
