import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { fundingSourceName } from '@payung/domain/money/funding-source'
import { isMonthPaid } from '@payung/domain/money/months-paid'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/formats.ts'
import { useViewer } from '../../../session/viewer.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Card } from '../../../ui/Card.tsx'
import { FactList } from '../../../ui/FactList.tsx'
import { PaperList, PaperRow } from '../../../ui/PaperRow.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../../ui/table/WholeList.tsx'
import { DecreeTitle } from '../../programmes/DecreeTitle.tsx'
import { PaymentsMade } from '../../programmes/PaymentsMade.tsx'
import { insuranceWords } from '../../programmes/programme-words.ts'
import { FreePlaces } from '../../replacements/FreePlaces.tsx'
import { DecreeReverification } from '../../reverification/DecreeReverification.tsx'
import { capacityWords } from '../capacity-words.ts'
import { DecreeStateBadge } from '../DecreeStateBadge.tsx'
import type { DecreeDetail } from '../decree.query.ts'
import { ExportRegistrationsButton } from '../ExportRegistrationsButton.tsx'
import { FoldedAnswer } from '../FoldedAnswer.tsx'
import { CleanPapers } from './CleanPapers.tsx'
import { DecreeMoney } from './DecreeMoney.tsx'
import classes from './DecreePage.module.css'
import { DecreePapers, uuidOf } from './DecreePapers.tsx'
import { PaidFrom } from './PaidFrom.tsx'
import { RenderAnnexButton } from './RenderAnnexButton.tsx'

/** Data at the left, the paper at the right; on a phone below what it is about. */
export function DecreeSummary(props: { decree: DecreeDetail; onChanged: () => void }) {
  const { decree } = props
  return (
    <div className={classes.summary}>
      <Content decree={decree} />
      <DecreePapers decree={decree} />
      <div className={classes.column}>
        {decree.kind === 'DESIGNATION' && decree.contentHash !== null && <DecreeMoney decreeId={decree.id} />}
        {decree.kind !== 'REVOCATION' && <Cost decree={decree} />}
        {decree.kind === 'DESIGNATION' && decree.contentHash !== null && <FreePlaces decreeId={decree.id} />}
        <Amendments decree={decree} />
        {decree.kind === 'DESIGNATION' && decree.contentHash !== null && <DecreeReverification decreeId={decree.id} />}
        <Papers decree={decree} onChanged={props.onChanged} />
      </div>
    </div>
  )
}

function Content(props: { decree: DecreeDetail }) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { months, number } = useFormats()
  const { scope } = useViewer()
  const { decree } = props
  const people = number(decree.people)
  const quota = number(decree.quotaPeople)
  const isOfPledges = (decree.cohort?.pledges.length ?? 0) > 0
  return (
    <Card
      title={<Trans>Isi keputusan</Trans>}
      aside={
        decree.kind !== 'DESIGNATION' ? undefined : decree.cohortMatches ? (
          <Badge tone="ok" icon={IconCheck}>
            <Trans>Lampiran sama dengan kohort: {people}</Trans>
          </Badge>
        ) : (
          <Badge tone="bad" icon={IconAlertTriangle}>
            <Trans>Lampiran berbeda dari kohort</Trans>
          </Badge>
        )
      }
    >
      <FactList
        facts={[
          ...(decree.cohort === null
            ? []
            : ([
                [
                  <Trans key="cohort" context="one">
                    Kohort
                  </Trans>,
                  <Link key="from" to="/kohort/$cohortId" params={{ cohortId: decree.cohort.id }}>
                    {decree.cohort.name}
                  </Link>,
                ],
              ] as const)),
          [
            <Trans key="programme" context="one">
              Program
            </Trans>,
            <Link key="to" to="/program/$programmeId" params={{ programmeId: decree.programme.id }}>
              {decree.programme.name}
            </Link>,
          ],
          [
            <Trans key="people">Orang</Trans>,
            decree.kind === 'REVOCATION' ? (
              <Trans key="hit">{people} kehilangan penetapan</Trans>
            ) : (
              <Trans key="of">
                {people} dari kuota {quota}
              </Trans>
            ),
          ],
          ...(decree.contentHash === null || decree.kind === 'REVOCATION'
            ? []
            : ([
                [
                  <Trans key="rest">Orang yang ditetapkan</Trans>,
                  <Link key="list" to="/pekerja" search={{ dasar: decree.id }}>
                    <Trans>Lihat di daftar pekerja</Trans>
                  </Link>,
                ],
              ] as const)),
          [<Trans key="period">Masa</Trans>, months(decree.fromMonth, decree.untilMonth)],
          ...(decree.paidMonths.length === 0
            ? []
            : ([
                [
                  <Trans key="paid">Bulan yang sudah dibayar</Trans>,
                  <PaymentsMade key="payments" payments={decree.paidMonths} />,
                ],
              ] as const)),
          [
            <Trans key="insurance">Program jaminan</Trans>,
            decree.programme.insuranceProgrammes.map((one) => i18n._(insuranceWords[one])).join('; '),
          ],
          [
            <Trans key="payer">Dibayar dari</Trans>,
            <>
              <PaidFrom decree={decree} />
              {decree.kind !== 'REVOCATION' && scope.areaPrefix === '' && scope.agency === null && (
                <div className={classes.basis}>
                  <Link to="/keputusan/$decreeId/pembiayaan" params={{ decreeId: decree.id }}>
                    {decree.kind === 'AMENDMENT' ? <Trans>Ganti pembayar</Trans> : <Trans>Pembagian pembiayaan</Trans>}
                  </Link>
                  {decree.state === 'DRAFT' && isOfPledges && (
                    <div>
                      <Trans>
                        Kohortnya dari janji perusahaan: keputusan ini baru dapat diajukan setelah tiap perusahaan
                        mendapat bagian pembiayaan.
                      </Trans>
                    </div>
                  )}
                </div>
              )}
            </>,
          ],
          [
            <Trans key="basis">Dasar</Trans>,
            <FoldedAnswer key="all" question={t`Dasar`}>
              {decree.regulations.map(({ id, name }) => (
                <div key={id} className={classes.basis}>
                  <Link to="/dasar-hukum/$regulationId" params={{ regulationId: id }}>
                    {name}
                  </Link>
                </div>
              ))}
              {decree.agreements.map(
                ({ agreement }) =>
                  agreement && (
                    <div key={agreement.id} className={classes.basis}>
                      <Link to="/perjanjian/$agreementId" params={{ agreementId: agreement.id }}>
                        {agreement.number ?? agreement.title}
                      </Link>
                    </div>
                  ),
              )}
            </FoldedAnswer>,
          ],
        ]}
      />
    </Card>
  )
}

/** What each month costs and out of which purse; the whole above. */
function Cost(props: { decree: DecreeDetail }) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { day, month, number, rupiah } = useFormats()
  const { cost, paidMonths } = props.decree
  if (cost === null)
    return (
      <Card title={<Trans>Biaya per bulan</Trans>}>
        <p style={{ margin: 0 }}>
          <Trans>Besaran iuran untuk salah satu bulan belum ada pada data acuan. Hubungi administrator.</Trans>
        </p>
      </Card>
    )
  const payer = fundingSourceName(cost.payer)
  return (
    <Card
      flush
      title={<Trans>Biaya per bulan</Trans>}
      hint={
        <Trans>
          Seluruhnya {rupiah(cost.total)}, dari {i18n.locale === 'en' ? payer.en : payer.id}
        </Trans>
      }
    >
      <WholeList name="decree-summary" rows={cost.months}>
        {(rows) => (
          <DataTable
            label={t`Biaya per bulan`}
            compact
            rows={rows}
            idOf={(one) => one.month}
            nameOf={(one) => one.month}
            columns={[
              {
                id: 'month',
                header: <Trans>Bulan</Trans>,
                onPhone: 'HEAD',
                cell: (one) => {
                  const paid = paidMonths.find((payment) => isMonthPaid(one.month, [payment]))
                  return (
                    <>
                      {month(one.month)}
                      {paid !== undefined && (
                        <small style={{ display: 'block' }}>
                          <Trans>
                            dibayar sebelumnya, bukti {paid.paymentNumber}, {day(paid.paidOn)}
                          </Trans>
                        </small>
                      )}
                    </>
                  )
                },
              },
              {
                id: 'people',
                header: <Trans>Orang</Trans>,
                align: 'right',
                cell: (one) => <PhoneLabel label={<Trans>Orang</Trans>}>{number(one.people)}</PhoneLabel>,
              },
              {
                id: 'each',
                header: <Trans>Per orang (Rp)</Trans>,
                align: 'right',
                cell: (one) => <PhoneLabel label={<Trans>Per orang (Rp)</Trans>}>{rupiah(one.perPerson)}</PhoneLabel>,
              },
              {
                id: 'total',
                header: <Trans>Jumlah (Rp)</Trans>,
                align: 'right',
                cell: (one) => <PhoneLabel label={<Trans>Jumlah (Rp)</Trans>}>{rupiah(one.total)}</PhoneLabel>,
              },
            ]}
          />
        )}
      </WholeList>
    </Card>
  )
}

function Amendments(props: { decree: DecreeDetail }) {
  const { month, number } = useFormats()
  const { amendments } = props.decree
  if (amendments.length === 0) return null
  return (
    <Card title={<Trans>Perubahan dan pencabutan keputusan ini</Trans>}>
      <ul className={classes.history}>
        {amendments.map((one) => (
          <li key={one.id}>
            <Link to="/keputusan/$decreeId" params={{ decreeId: one.id }}>
              <DecreeTitle decree={{ ...one, programme: props.decree.programme }} />
            </Link>{' '}
            <DecreeStateBadge state={one.state} />
            <p className={classes.dimmed}>
              {one.kind === 'REVOCATION' ? (
                <Trans>Pencabutan mulai {month(one.fromMonth)}</Trans>
              ) : (
                <Trans>
                  Mulai {month(one.fromMonth)}: {number(one.added)} ditambah, {number(one.removed)} keluar,{' '}
                  {number(one.replaced)} diganti, {number(one.corrected)} diperbaiki
                </Trans>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** How it is known that what was signed is what was approved. */
function Compared(props: { scan: NonNullable<DecreeDetail['scan']> }) {
  const { number } = useFormats()
  const { pages, annexPages, unread, lookedAtBy } = props.scan
  const [all, seen, name] = [number(pages), number(unread.length), lookedAtBy?.name ?? '—']
  return (
    <>
      {unread.length === 0 ? (
        <Trans>Kode pada {all} halaman sama.</Trans>
      ) : (
        <Trans>
          {seen} dari {all} halaman berupa gambar; kodenya dicocokkan satu per satu oleh {name}.
        </Trans>
      )}{' '}
      {annexPages === 0 && <Trans>Lampiran tidak ikut dipindai.</Trans>}
    </>
  )
}

/** The signed file, the address that confirms it, and the annex as files. */
function Papers(props: { decree: DecreeDetail; onChanged: () => void }) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { day, number } = useFormats()
  const { tenant } = useViewer()
  const { decree } = props
  const { signedFile, signatoryName, signatoryTitle, signatoryCapacity, signedOn } = decree
  const size = signedFile === null ? '' : number(Math.ceil(signedFile.sizeBytes / 1024))
  return (
    <Card
      title={<Trans>Berkas</Trans>}
      aside={
        <div className={classes.tools}>
          {decree.mayExportRegistrations && <ExportRegistrationsButton of={{ decreeId: decree.id }} />}
          <RenderAnnexButton decree={decree} />
        </div>
      }
    >
      {decree.contentHash === null ? (
        <p className={classes.dimmed}>
          {decree.approvedHash === null ? (
            <Trans>Belum ditandatangani. Naskah dan lampiran yang dibuat sekarang bertanda KONSEP.</Trans>
          ) : (
            <Trans>Sudah disetujui, belum ditandatangani.</Trans>
          )}
        </p>
      ) : (
        <>
          <PaperList>
            <PaperRow
              title={<Trans>Naskah bertanda tangan</Trans>}
              facts={[signedFile?.name, signedFile && `${size} KB`]}
              open={signedFile && { href: signedFile.href, name: signedFile.name }}
            />
            {signedFile !== null && (
              <PaperRow
                title={<Trans>Salinan sesuai dengan aslinya</Trans>}
                facts={[t`disahkan kepala bagian hukum; pengambilannya tercatat`]}
                open={{
                  href: `/decrees/${uuidOf(decree.id)}/salinan.pdf?tenant=${encodeURIComponent(tenant.code)}`,
                  name: 'salinan.pdf',
                }}
              />
            )}
          </PaperList>
          <FactList
            facts={[
              [
                <Trans key="who">Penanda tangan</Trans>,
                [signatoryName, signatoryTitle, signatoryCapacity && i18n._(capacityWords[signatoryCapacity])]
                  .filter(Boolean)
                  .join(', '),
              ],
              [<Trans key="day">Hari</Trans>, signedOn && day(signedOn)],
              ...(decree.scan === null
                ? []
                : ([
                    [
                      <Trans key="compared">Dibandingkan dengan naskah bersih</Trans>,
                      <Compared key="scan" scan={decree.scan} />,
                    ],
                  ] as const)),
              [
                <Trans key="hash">Sidik isi</Trans>,
                <code key="code" className={classes.hash}>
                  {decree.contentHash}
                </code>,
              ],
            ]}
          />
        </>
      )}
      <CleanPapers decree={decree} onChanged={props.onChanged} />
      <p style={{ margin: '8px 0 0' }}>
        <a href={decree.publicPath} target="_blank" rel="noreferrer">
          <Trans>Halaman publik yang dibuka kode QR</Trans>
        </a>
      </p>
    </Card>
  )
}
