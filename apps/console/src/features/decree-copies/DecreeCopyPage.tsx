import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconExternalLink, IconInfoCircle } from '@tabler/icons-react'
import { useParams, useSearch } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { RecordPage } from '../../ui/RecordPage.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { DecreeStateBadge } from '../decrees/DecreeStateBadge.tsx'
import { insuranceWords } from '../programmes/programme-words.ts'
import { useDecreeName } from '../programmes/use-decree-name.ts'
import { fundingSourceWords } from '../workers/worker-words.ts'
import { CopiedAnnex } from './CopiedAnnex.tsx'
import { CopiedGroups } from './CopiedGroups.tsx'
import { type DecreeCopyDetail, DecreeCopyQuery } from './decree-copies.query.ts'

const peopleOnPage = 50

export function DecreeCopyPage() {
  const { t } = useLingui()
  const { copyId } = useParams({ from: '/app/tembusan/$copyId' })
  const address = useSearch({ from: '/app/tembusan/$copyId' })
  return (
    <RecordPage
      may="DECREE_COPY_READ"
      query={DecreeCopyQuery}
      id={copyId}
      page={pageOfAddress(address, peopleOnPage)}
      recordOf={(data) => data.decreeCopy}
      failure={<Trans>Tembusan ini tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat tembusan`, rows: 8, rowHeight: 56 }}
    >
      {(copy, reload) => <DecreeCopyScreen copy={copy} onChanged={reload} />}
    </RecordPage>
  )
}

/** A decree of another government, as far as its recipient may read it. */
function DecreeCopyScreen(props: { copy: DecreeCopyDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const nameOf = useDecreeName()
  const isCompany = useViewer().tenant.kind === 'COMPANY'
  const { copy } = props
  return (
    <>
      <PageHeader
        title={nameOf({ ...copy, programme: { name: copy.programmeName } })}
        crumbs={[{ label: t`Tembusan keputusan`, link: { to: '/tembusan' } }]}
        status={<DecreeStateBadge state={copy.state} />}
        context={copy.government.name}
      />
      <div style={{ display: 'grid', gap: 'var(--gap, 16px)' }}>
        <Notice tone="info" icon={IconInfoCircle}>
          <NextStep copy={copy} />
        </Notice>
        <Facts copy={copy} />
        {isCompany ? <CopiedGroups copy={copy} onExamined={props.onChanged} /> : <CopiedAnnex copy={copy} />}
      </div>
    </>
  )
}

/** What its recipient does next, by why they got it. */
function NextStep(props: { copy: DecreeCopyDetail }) {
  const { number } = useFormats()
  const { scope } = useViewer()
  const { copy } = props
  const here = number(copy.annex.totalCount)
  const others = number(copy.people - copy.annex.totalCount)
  if (copy.state === 'ENDED' || copy.state === 'REVOKED')
    return <Trans>Keputusan ini tidak berlaku lagi. Iuran sesudah bulan terakhirnya tidak dibayar dengannya.</Trans>
  if (copy.reason === 'CUSTODIAN' && scope.area?.level === 'VILLAGE')
    return (
      <Trans>
        Keputusan ini menyangkut {here} warga Anda. Beri tahu mereka, dan laporkan yang meninggal atau pindah pada
        datanya.
      </Trans>
    )
  if (copy.reason === 'CUSTODIAN')
    return (
      <Trans>
        Keputusan ini menyangkut {here} orang di wilayah Anda. Beri tahu mereka lewat desanya, dan laporkan yang
        meninggal atau pindah pada datanya.
      </Trans>
    )
  if (copy.reason !== 'INSURER')
    return <Trans>Salinan umum menunjukkan untuk berapa orang dan selama bulan apa. Simpan sebagai bukti.</Trans>
  return copy.annex.totalCount === 0 ? (
    <Trans>Tidak ada pendaftaran baru yang perlu Anda jawab.</Trans>
  ) : (
    <Trans>
      Cocokkan kepesertaan {here} orang yang pendaftarannya Anda terima, lalu jawab dengan nomornya lewat Impor.{' '}
      {others} orang lainnya hanya terhitung: nomornya sudah ada, atau pendaftarannya masih menyusul.
    </Trans>
  )
}

function Facts(props: { copy: DecreeCopyDetail }) {
  const { i18n } = useI18n()
  const { day, months, number } = useFormats()
  const isCompany = useViewer().tenant.kind === 'COMPANY'
  const { copy } = props
  return (
    <Card
      title={<Trans>Yang ditetapkan</Trans>}
      aside={
        <a href={copy.publicPath} target="_blank" rel="noreferrer">
          <Trans>Salinan umum</Trans> <IconExternalLink size={14} aria-hidden />
        </a>
      }
    >
      <FactList
        facts={[
          [<Trans key="signed">Ditandatangani</Trans>, day(copy.signedOn)],
          [<Trans key="people">Orang</Trans>, number(copy.people)],
          [<Trans key="period">Masa</Trans>, months(copy.fromMonth, copy.endedFrom ?? copy.untilMonth)],
          [
            <Trans key="programme" context="one">
              Program
            </Trans>,
            copy.programmeName,
          ],
          [
            <Trans key="insurance">Program jaminan</Trans>,
            copy.insuranceProgrammes.map((programme) => i18n._(insuranceWords[programme])).join('; '),
          ],
          // The source of the decree's programme; what a company pays of it stands on its pledge and its lists.
          ...(isCompany
            ? []
            : ([
                [<Trans key="payer">Dana programnya</Trans>, i18n._(fundingSourceWords[copy.fundingSource])],
              ] as const)),
          ...(copy.amendsNumber === null
            ? []
            : ([[<Trans key="amends">Mengubah keputusan</Trans>, copy.amendsNumber]] as const)),
        ]}
      />
    </Card>
  )
}
