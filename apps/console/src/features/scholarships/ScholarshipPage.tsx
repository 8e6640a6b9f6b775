import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { RecordPage } from '../../ui/RecordPage.tsx'
import { useNotify } from '../../ui/use-notify.ts'
import { EndDialog } from './EndDialog.tsx'
import { PayDialog } from './PayDialog.tsx'
import { ProveDialog, type YearToProve } from './ProveDialog.tsx'
import { type EntryToWithdraw, TakeBackDialog } from './ReasonForm.tsx'
import { type Scholarship, ScholarshipQuery, type ScholarshipYear } from './scholarship.query.ts'
import { endWords, levelWords } from './scholarship-words.ts'
import { TakenBackEntries } from './TakenBackEntries.tsx'
import { YearTable } from './YearTable.tsx'

type Open =
  | { readonly step: 'PROVE'; readonly year: YearToProve }
  | { readonly step: 'PAY'; readonly year: ScholarshipYear }
  | { readonly step: 'END' }
  | { readonly step: 'BACK'; readonly entry: EntryToWithdraw }

/** One child: its years with the letters of its schools, what the insurer has paid, and why it ends. */
export function ScholarshipPage() {
  const { t } = useLingui()
  const { scholarshipId } = useParams({ from: '/app/beasiswa/$scholarshipId' })
  return (
    <RecordPage
      may="CLAIM_READ"
      query={ScholarshipQuery}
      id={scholarshipId}
      recordOf={(data) => data.scholarship}
      failure={<Trans>Beasiswa ini tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat beasiswa anak`, rows: 8 }}
    >
      {(scholarship, reload) => <ScholarshipScreen scholarship={scholarship} reload={reload} />}
    </RecordPage>
  )
}

function ScholarshipScreen(props: { scholarship: Scholarship; reload: () => void }) {
  const { t } = useLingui()
  const notify = useNotify()
  const { scholarship, reload } = props
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const done = () => {
    close()
    notify(t`Catatan disimpan.`)
    reload()
  }
  const withdraw = (entry: EntryToWithdraw) => setOpen({ step: 'BACK', entry })
  const { id, firstProvableYear } = scholarship
  return (
    <>
      <PageHeader
        title={scholarship.childName}
        crumbs={[{ label: t`Beasiswa anak`, link: { to: '/beasiswa' } }]}
        context={<Trans>Payung mencatat hak, bukti, dan pembayaran. BPJS yang membayar, tanpa biaya apa pun.</Trans>}
        actions={
          firstProvableYear !== null && (
            <Button
              onClick={() =>
                setOpen({ step: 'PROVE', year: { year: firstProvableYear, level: null, yearOfLevel: null } })
              }
            >
              <Trans>Bawa surat sekolah</Trans>
            </Button>
          )
        }
        more={
          <>
            {scholarship.mayEnd && (
              <Button variant="default" onClick={() => setOpen({ step: 'END' })}>
                <Trans>Akhiri beasiswa</Trans>
              </Button>
            )}
            {scholarship.mayWithdraw && (
              <Button variant="default" onClick={() => withdraw({ entry: 'CHILD', entryId: id })}>
                <Trans>Batalkan catatan anak</Trans>
              </Button>
            )}
          </>
        }
      />
      <div style={{ display: 'grid', gap: 16 }}>
        <ChildFacts scholarship={scholarship} onWithdraw={withdraw} />
        <Card
          flush
          title={<Trans>Tahun ajaran</Trans>}
          hint={
            <Trans>
              Satu surat keterangan sekolah untuk tiap tahun ajaran, paling lambat 30 Juni. Tanpa biaya; petugas desa
              juga dapat membawanya.
            </Trans>
          }
        >
          <YearTable
            years={scholarship.years}
            onProve={(year) => setOpen({ step: 'PROVE', year })}
            onPay={(year) => setOpen({ step: 'PAY', year })}
            onWithdraw={withdraw}
          />
        </Card>
        <TakenBackEntries scholarship={scholarship} />
      </div>
      {open?.step === 'PROVE' && <ProveDialog scholarshipId={id} proving={open.year} onClose={close} onDone={done} />}
      {open?.step === 'PAY' && (
        <PayDialog scholarshipId={id} year={open.year.year} due={open.year.due ?? '0'} onClose={close} onDone={done} />
      )}
      {open?.step === 'END' && <EndDialog scholarshipId={id} onClose={close} onDone={done} />}
      {open?.step === 'BACK' && (
        <TakeBackDialog title={t`Batalkan catatan`} entry={open.entry} onClose={close} onDone={done} />
      )}
    </>
  )
}

function ChildFacts(props: { scholarship: Scholarship; onWithdraw: (entry: EntryToWithdraw) => void }) {
  const { i18n } = useI18n()
  const { day } = useFormats()
  const { birthDate, claim, end, level, person, withdrawalReason, yearOfLevel } = props.scholarship
  return (
    <Card title={<Trans>Anak</Trans>}>
      <FactList
        facts={[
          [<Trans key="parent">Orang tua</Trans>, person?.name],
          [
            <Trans key="claim">Klaim</Trans>,
            claim && (
              <Link to="/klaim/$claimId" params={{ claimId: claim.id }}>
                <Trans>Buka klaimnya</Trans>
              </Link>
            ),
          ],
          [<Trans key="born">Tanggal lahir</Trans>, birthDate && day(birthDate)],
          [
            <Trans key="level">Jenjang pada tahun peristiwa</Trans>,
            level === null ? <Trans>Belum bersekolah</Trans> : `${i18n._(levelWords[level])} ${yearOfLevel ?? ''}`,
          ],
          [
            <Trans key="end">Berakhir</Trans>,
            end && (
              <>
                {i18n._(endWords[end.kind])}, {day(end.onDay)}: {end.reason}{' '}
                {end.mayWithdraw && (
                  <Button
                    className="not-on-paper"
                    variant="default"
                    size="xs"
                    onClick={() => props.onWithdraw({ entry: 'END', entryId: end.id })}
                  >
                    <Trans>Batalkan akhir</Trans>
                  </Button>
                )}
              </>
            ),
          ],
          [<Trans key="withdrawn">Catatan anak dibatalkan</Trans>, withdrawalReason],
        ]}
      />
    </Card>
  )
}
