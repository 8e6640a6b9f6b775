export { LifeEventListType, ListedEventType } from './life-event-list.type.ts'
