import { Notifications } from '@mantine/notifications'

/** Where what is said in passing stands. A file of its own: fetching the library whole would bring it along wherever somebody notifies. */
export default function BottomRightNotifications() {
  return <Notifications position="bottom-right" />
}
