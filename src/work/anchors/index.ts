export { checkReceipt, type Checked, type Ours } from './check-receipt.ts'
export { latestAnchors } from './latest.ts'
export { anchorHour, makeAnchor, type Due, type Made } from './make-anchor.ts'
export { verifyAnchors, type BrokenAnchor, type VerifiedAnchors } from './verify-anchors.ts'
