import { Plural, Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { dropItems, keepItems } from '../../../session/outbox-items.ts'
import { cardItemsOf } from './send-cards.ts'
import type { Registration } from './send-registration.ts'

/** What the outbox says of the photos that go with somebody who is not registered, or was already. */
export function CardsOfRegistration(props: { item: Registration; className: string | undefined }) {
  const { className, item } = props
  const { content, problem, workerId } = item
  const count = content.photos?.length ?? 0
  if (count === 0) return null
  if (problem?.code !== 'WORKER_ALREADY_REGISTERED') {
    return (
      <p className={className}>
        <Plural value={count} other="# foto kartu ikut dikirim setelah orangnya terdaftar." />
      </p>
    )
  }
  if (workerId === null) {
    return (
      <p className={className} data-bad>
        <Trans>Datanya dipegang instansi atau desa lain, jadi foto kartunya tidak dapat dilampirkan dari sini.</Trans>
      </p>
    )
  }
  const give = async () => {
    if (await keepItems(cardItemsOf(item, { workerId, name: content.name }))) await dropItems([item.id])
  }
  return (
    <div className={className}>
      <p>
        <Trans>Foto kartunya belum dikirim.</Trans>
      </p>
      <Button variant="default" size="xs" onClick={() => void give()}>
        <Trans>Kirim fotonya ke orang yang sudah terdaftar</Trans>
      </Button>
    </div>
  )
}
