import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../../i18n/formats.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { KeptItemCard } from '../../../ui/outbox/KeptItemCard.tsx'
import { useServerWords } from '../../../ui/use-server-words.ts'
import { cardWords } from './card-words.ts'
import type { CardItem } from './send-cards.ts'

/** Whose record it is no longer, or never was: said of the record, the words of the server would be taken for the photo's. */
const keptElsewhere: readonly string[] = ['NOT_ALLOWED', 'NOT_FOUND']

/** The photo of one card on this device: whose, how it stands, why not. The person is registered whatever becomes of it. */
export function CardPhotoItem(props: { item: CardItem }) {
  const { i18n, t } = useLingui()
  const { moment } = useFormats()
  const { message } = useServerWords()
  const { item } = props
  const { kind, name, workerId } = item.content
  const card = i18n._(cardWords[kind])
  return (
    <KeptItemCard
      item={item}
      name={name}
      what={`${card} · ${moment(item.savedAt)}`}
      waiting={<Trans>Orangnya sudah terdaftar. Fotonya dikirim sendiri begitu tersambung.</Trans>}
      problemWords={(problem) =>
        keptElsewhere.includes(problem.code) ? (
          <Trans>
            Orangnya sudah terdaftar dan datanya dipegang instansi atau desa lain, jadi foto ini tidak dapat dilampirkan
            dari sini. Serahkan kepada mereka, lalu buang.
          </Trans>
        ) : (
          message(problem)
        )
      }
      canRetry
      discardLabel={t`Buang ${card} ${name}`}
    >
      <ButtonLink to="/pekerja/$workerId" params={{ workerId }} search={{ tab: 'berkas' }} variant="default">
        <Trans>Lihat fotonya</Trans>
      </ButtonLink>
    </KeptItemCard>
  )
}
