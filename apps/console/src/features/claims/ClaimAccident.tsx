import { useLingui as useI18n } from '@lingui/react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { AccidentDialog } from './AccidentDialog.tsx'
import { type Accident, AccidentQuery } from './accident.query.ts'
import { bodyPartWords } from './accident-words.ts'

/** What an accident or illness of work has led to: for the officers of the case alone. */
export default function ClaimAccident(props: {
  claimId: string
  isIllness: boolean
  /** Whoever takes none, such as a village or an agency, is not told to take one. */
  mayTakeSteps: boolean
  onChanged: (words: string) => void
}) {
  const { t } = useLingui()
  const [isWriting, setWriting] = useState(false)
  const [{ data }, reload] = useQuery({ query: AccidentQuery, variables: { id: props.claimId } })
  const claim = data?.claim
  if (claim == null) return null
  const { accidents } = claim
  const last = accidents?.[0] ?? null
  // Nothing was written while it could be.
  if (accidents !== null && last === null && !claim.mayWriteAccident) return null
  const title = props.isIllness ? t`Akibat penyakit` : t`Akibat kecelakaan`
  return (
    <Card title={title}>
      {accidents === null ? (
        <p style={{ margin: 0 }}>
          <Trans>Terbuka bagi petugas yang menangani kasus ini, karena menyangkut kesehatan.</Trans>{' '}
          {props.mayTakeSteps && <Trans>Ambil satu langkah kasus untuk mulai menanganinya.</Trans>}
        </p>
      ) : last === null ? (
        <p style={{ margin: 0 }}>
          <Trans>
            Belum ditulis. Hari tidak bekerja, cacat menurut surat dokter, dan biaya angkutan serta perawatan di rumah
            ikut menentukan haknya.
          </Trans>
        </p>
      ) : (
        <AccidentFacts accident={last} />
      )}
      {accidents !== null && accidents.length > 1 && <Earlier entries={accidents.slice(1)} />}
      {claim.mayWriteAccident && (
        <Group gap="xs" mt="md" className="not-on-paper">
          <Button variant="default" onClick={() => setWriting(true)}>
            {last === null ? <Trans>Tulis akibatnya</Trans> : <Trans>Koreksi</Trans>}
          </Button>
        </Group>
      )}
      {isWriting && (
        <AccidentDialog
          claimId={claim.id}
          title={title}
          last={last}
          onClose={() => setWriting(false)}
          onDone={() => {
            setWriting(false)
            reload({ requestPolicy: 'network-only' })
            props.onChanged(props.isIllness ? t`Akibat penyakit dicatat.` : t`Akibat kecelakaan dicatat.`)
          }}
        />
      )}
    </Card>
  )
}

function AccidentFacts({ accident }: { accident: Accident }) {
  const { i18n } = useI18n()
  const { moment, rupiah } = useFormats()
  const { losses, daysUnableToWork, homeCare, writtenAt, writtenBy } = accident
  const ways = [
    [<Trans key="land">Angkutan darat, sungai, danau</Trans>, accident.transportLand],
    [<Trans key="sea">Angkutan laut</Trans>, accident.transportSea],
    [<Trans key="air">Angkutan udara</Trans>, accident.transportAir],
  ] as const
  return (
    <FactList
      facts={[
        [
          <Trans key="days">Tidak dapat bekerja</Trans>,
          daysUnableToWork > 0 && <Plural value={daysUnableToWork} other="# hari" />,
        ],
        [
          <Trans key="losses">Cacat menurut surat dokter</Trans>,
          losses.length > 0 && (
            <ul style={{ margin: 0, paddingLeft: 20 }}>
              {losses.map(({ part, pieces, percent }) => (
                <li key={part}>
                  {i18n._(bodyPartWords[part])}
                  {pieces > 1 && ` × ${pieces}`}, <Trans>fungsi hilang {percent}%</Trans>
                </li>
              ))}
            </ul>
          ),
        ],
        [
          <Trans key="care">Perawatan di rumah</Trans>,
          homeCare.length > 0 && (
            <ol style={{ margin: 0, paddingLeft: 20 }}>
              {homeCare.map((amount, year) => (
                <li key={year}>
                  <Trans>
                    Tahun ke-{year + 1}: {rupiah(amount)}
                  </Trans>
                </li>
              ))}
            </ol>
          ),
        ],
        ...ways.filter(([, amount]) => amount !== '0').map(([way, amount]) => [way, rupiah(amount)] as const),
        [
          <Trans key="by">Ditulis</Trans>,
          <>
            {moment(writtenAt)}
            {writtenBy && `, ${writtenBy.name}`}
          </>,
        ],
      ]}
    />
  )
}

/** Every entry holds the whole: the earlier ones stay to be read. */
function Earlier({ entries }: { entries: readonly Accident[] }) {
  return (
    <details style={{ marginTop: 12 }}>
      <summary>
        <Plural value={entries.length} other="# catatan sebelumnya" />
      </summary>
      {entries.map((entry) => (
        <AccidentFacts key={entry.number} accident={entry} />
      ))}
    </details>
  )
}
