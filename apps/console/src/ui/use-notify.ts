import { useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'

/** Says in passing that something was done. What must be read stands on the page instead. */
export function useNotify(): (message: string) => void {
  const { t } = useLingui()
  return (message) => notifications.show({ message, closeButtonProps: { 'aria-label': t`Tutup` } })
}
