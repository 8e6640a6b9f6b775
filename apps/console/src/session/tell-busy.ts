import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { notifications } from '@mantine/notifications'

/** Says once, however many requests of a page wait, that the server is busy and the page goes on by itself. */
export function tellBusy(seconds: number): void {
  notifications.show({
    id: 'busy',
    message: i18n._(msg`Server sedang sibuk. Halaman ini mencoba lagi dalam ${seconds} detik.`),
    autoClose: seconds * 1000,
    closeButtonProps: { 'aria-label': i18n._(msg`Tutup`) },
  })
}
