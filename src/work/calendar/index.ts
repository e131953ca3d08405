export { feedMade, feedOf, makeFeed, revokeFeed, type FeedRefusal } from './feed.ts'
