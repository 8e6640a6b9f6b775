import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { GlossaryTerm } from '../../ui/GlossaryTerm.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'
import { ProtectedMonths } from '../billing/ProtectedMonths.tsx'
import { WorkerChecks } from '../verification/WorkerChecks.tsx'
import {
  citizenshipWords,
  fundingSourceWords,
  membershipKindWords,
  programmeWords,
  publicServiceWords,
  sexWords,
  uncoveredReasonWords,
  welfareSourceWords,
} from '../workers/worker-words.ts'
import { AccessCard } from './AccessCard.tsx'
import { FamilyState } from './FamilyState.tsx'
import { InsurerAnswers } from './InsurerAnswers.tsx'
import { NationalIdCard } from './NationalIdCard.tsx'
import { TransferNotice } from './TransferNotice.tsx'
import classes from './WorkerColumns.module.css'
import type { WorkerDetail } from './worker-page.query.ts'

export function SummaryTab(props: { worker: WorkerDetail }) {
  const { worker } = props
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        {worker.openTransfer && <TransferNotice transfer={worker.openTransfer} />}
        <ProtectedMonths workerId={worker.id} hasDied={worker.status === 'DECEASED'} />
        <FamilyState workerId={worker.id} />
        <IdentityCard worker={worker} />
        <StandingCard worker={worker} />
        {worker.insurerAnswers.length > 0 && <InsurerAnswers workerId={worker.id} answers={worker.insurerAnswers} />}
        {worker.checks.length > 0 && <WorkerChecks checks={worker.checks} />}
        {worker.notes && (
          <Card title={<Trans>Catatan</Trans>}>
            <p style={{ margin: 0, whiteSpace: 'pre-wrap' }}>{worker.notes}</p>
          </Card>
        )}
      </div>
      <div className={classes.column}>
        <NationalIdCard worker={worker} />
        <AccessCard access={worker.access} />
      </div>
    </div>
  )
}

function IdentityCard(props: { worker: WorkerDetail }) {
  const { i18n, t } = useLingui()
  const { day } = useFormats()
  const { worker } = props
  const born = [worker.birthPlace, day(worker.birthDate)].filter((part) => part !== null).join(', ')
  const area = [worker.village.name, ...worker.village.path.toReversed().map(({ name }) => name)]
  const neighbourhood = [worker.rt && t`RT ${worker.rt}`, worker.rw && t`RW ${worker.rw}`].filter(Boolean).join(' / ')
  return (
    <Card title={<Trans>Identitas</Trans>}>
      <FactList
        facts={[
          [<Trans key="born">Tempat, tanggal lahir</Trans>, born],
          [<Trans key="sex">Jenis kelamin</Trans>, i18n._(sexWords[worker.sex])],
          [<Trans key="card">Nomor KK</Trans>, worker.maskedFamilyCardNumber],
          [<Trans key="phone">Telepon</Trans>, worker.phone],
          [<Trans key="address">Alamat</Trans>, [worker.address, neighbourhood].filter(Boolean).join(', ')],
          [<Trans key="area">Desa, kecamatan, kabupaten</Trans>, [...new Set(area)].join(', ')],
        ]}
      />
    </Card>
  )
}

function StandingCard(props: { worker: WorkerDetail }) {
  const { i18n, t } = useLingui()
  const { month, months } = useFormats()
  const { name } = useServerWords()
  const { worker } = props
  const { declaredCoverage: coverage } = worker
  const coverageWords = ({ programmes, fromMonth, untilMonth }: NonNullable<typeof coverage>) => {
    const named = programmes.map((code) => i18n._(programmeWords[code])).join(' + ')
    const from = month(fromMonth)
    return untilMonth === null ? t`${named}, sejak ${from}` : `${named}, ${months(fromMonth, untilMonth)}`
  }
  const decile = worker.welfareDecile
  const source = worker.welfareSource && i18n._(welfareSourceWords[worker.welfareSource])
  return (
    <Card title={<Trans>Pekerjaan dan kepesertaan</Trans>}>
      <FactList
        facts={[
          [<Trans key="occupation">Pekerjaan</Trans>, worker.occupation && name(worker.occupation)],
          [
            <GlossaryTerm key="ecosystem" term="ecosystem">
              <Trans>Ekosistem</Trans>
            </GlossaryTerm>,
            worker.occupation && name(worker.occupation.ecosystem),
          ],
          [
            <GlossaryTerm key="decile" term="welfareDecile">
              <Trans>Desil kesejahteraan</Trans>
            </GlossaryTerm>,
            decile === null ? null : [decile, source].filter((part) => part !== null).join(', '),
          ],
          [<Trans key="kind">Kepesertaan</Trans>, i18n._(membershipKindWords[worker.membershipKind])],
          [
            <GlossaryTerm key="number" term="membershipNumber">
              <Trans>Nomor KPJ</Trans>
            </GlossaryTerm>,
            worker.maskedMembershipNumber,
          ],
          [<Trans key="coverage">Perlindungan yang dilaporkan</Trans>, coverage && coverageWords(coverage)],
          [
            <Trans key="payer">Pembayar yang dilaporkan</Trans>,
            coverage?.payerKind && i18n._(fundingSourceWords[coverage.payerKind]),
          ],
          [
            <Trans key="why">Sebab tanpa perlindungan saat didata</Trans>,
            worker.uncoveredReason && i18n._(uncoveredReasonWords[worker.uncoveredReason]),
          ],
          [
            <Trans key="service">ASN, TNI, atau Polri</Trans>,
            worker.publicService && i18n._(publicServiceWords[worker.publicService]),
          ],
          [
            <Trans key="citizenship">Kewarganegaraan</Trans>,
            worker.citizenship && i18n._(citizenshipWords[worker.citizenship]),
          ],
          [<Trans key="by">Didaftarkan oleh</Trans>, worker.registeredBy.shortName],
        ]}
      />
    </Card>
  )
}
