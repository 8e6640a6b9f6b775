import { Trans, useLingui } from '@lingui/react/macro'
import { isBasisRefused } from '@payung/domain/agreement/basis-refused'
import { IconAlertTriangle, IconBan, IconInfoCircle, IconMessage } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { SyntheticBadge } from '../../programmes/ProgrammeBadges.tsx'
import { useDecreeName } from '../../programmes/use-decree-name.ts'
import { CancelVoidButton } from '../CancelVoidButton.tsx'
import { CoveredNotice } from '../CoveredNotice.tsx'
import { DecreeStateBadge } from '../DecreeStateBadge.tsx'
import { type DecreeDetail, type DecreeOverlap, DecreeOverlapsQuery } from '../decree.query.ts'
import { GoneNotice } from '../GoneNotice.tsx'
import { OpenAnswersNotice } from '../OpenAnswersNotice.tsx'
import { DecreeActions } from './DecreeActions.tsx'
import classes from './DecreePage.module.css'

const hashShown = 8

/** What it is, where it stands, what I can do, and what must not be overlooked. */
export function DecreeHeader(props: { decree: DecreeDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { decree } = props
  const nameOf = useDecreeName()
  const version = number(decree.version)
  const hash = decree.contentHash ?? decree.annexHash
  const context = [
    decree.number === null ? t`belum bernomor` : t`Nomor ${decree.number}`,
    t`versi ${version}`,
    ...(hash === null ? [] : [`SHA-256 ${hash.slice(0, hashShown)}…`]),
  ].join(' · ')
  return (
    <>
      <PageHeader
        title={nameOf(decree)}
        crumbs={[
          { label: t`Keputusan`, link: { to: '/keputusan' } },
          ...(decree.amends === null
            ? []
            : [
                {
                  label: nameOf({ ...decree.amends, programme: decree.programme }),
                  link: { to: '/keputusan/$decreeId', params: { decreeId: decree.amends.id } },
                } as const,
              ]),
        ]}
        status={
          <>
            <DecreeStateBadge state={decree.state} />
            {decree.synthetic && <SyntheticBadge />}
          </>
        }
        context={
          <>
            <p className={classes.fullTitle}>{decree.text.title}</p>
            <span title={hash ?? undefined}>{context}</span>
          </>
        }
        actions={<DecreeActions decree={decree} onChanged={props.onChanged} />}
      />
      <div className={classes.notices}>
        <Warnings decree={decree} onChanged={props.onChanged} />
      </div>
    </>
  )
}

function Warnings(props: { decree: DecreeDetail; onChanged: () => void }) {
  const { i18n } = useLingui()
  const { month } = useFormats()
  const { decree } = props
  const isOpen = decree.state === 'DRAFT' || decree.state === 'REVIEW' || decree.state === 'APPROVED'
  const blocked = isOpen ? decree.agreements.filter(({ code }) => isBasisRefused(code)) : []
  return (
    <>
      {isOpen && (decree.amends?.state === 'ENDED' || decree.amends?.state === 'REVOKED') && (
        <Notice
          tone="bad"
          icon={IconBan}
          actions={
            decree.actions.includes('CANCEL') && (
              <CancelVoidButton decree={{ ...decree, title: decree.text.title }} onDone={props.onChanged} />
            )
          }
        >
          <Trans>
            Keputusan yang diubah sudah diakhiri atau dicabut, jadi tidak ada lagi yang dapat diubah. Konsep ini hanya
            dapat dibatalkan.
          </Trans>
        </Notice>
      )}
      {isOpen && !decree.cohortMatches && (
        <Notice tone="bad" icon={IconAlertTriangle}>
          <Trans>Lampiran tidak lagi sama dengan kohort yang dikunci. Keputusan ini tidak dapat ditandatangani.</Trans>
        </Notice>
      )}
      {blocked.map((one) => (
        <Notice key={one.agreement?.id ?? one.code} tone="bad" icon={IconAlertTriangle}>
          {one.agreement?.title}: {i18n.locale === 'en' ? one.reasonEn : one.reason}{' '}
          {i18n.locale === 'en' ? one.remedyEn : one.remedy}
        </Notice>
      ))}
      {isOpen && <Overlaps decree={decree} />}
      {decree.endedFrom !== null && (
        <Notice tone="warn" icon={IconInfoCircle}>
          <Trans>Tidak berlaku lagi mulai {month(decree.endedFrom)}.</Trans>
        </Notice>
      )}
      {decree.stateReason && (
        <Notice tone="info" icon={IconMessage}>
          <Trans>Alasan langkah terakhir: {decree.stateReason}</Trans>
        </Notice>
      )}
    </>
  )
}

/** Who is designated already in the same months: named before anybody submits. */
function Overlaps(props: { decree: DecreeDetail }) {
  const { number } = useFormats()
  const [{ data }] = useQuery({
    query: DecreeOverlapsQuery,
    variables: { id: props.decree.id },
    requestPolicy: 'cache-and-network',
  })
  const found = data?.decree
  if (!found) return null
  return (
    <>
      {found.overlapCount > 0 && <Overlapping count={number(found.overlapCount)} overlaps={found.overlaps} />}
      {found.covered.total > 0 && (
        <CoveredNotice people={found.covered.people}>
          <Trans>
            {number(found.covered.total)} orang sudah mendapat jaminan yang sama dari keputusan pembayar lain. Ajukan
            tanpa mereka, ubah bulan pertamanya sesudah bulan-bulan itu, atau sepakati pembagian iuran dengan pembayar
            itu.
          </Trans>
        </CoveredNotice>
      )}
      {found.openAnswers.total > 0 && (
        <OpenAnswersNotice people={found.openAnswers.people}>
          <Trans>
            {number(found.openAnswers.total)} orang di lampiran dijawab meninggal atau pindah dan belum diputuskan,
            sehingga keputusan ini tidak dapat diajukan atau ditandatangani. Putuskan jawabannya, atau keluarkan mereka.
          </Trans>
        </OpenAnswersNotice>
      )}
      {found.goneCount > 0 && (
        <GoneNotice tone="bad" people={found.gone}>
          <Trans>
            {number(found.goneCount)} orang di lampiran sudah meninggal, pindah, ditarik, menjadi ASN, TNI, atau Polri,
            tercatat WNA, atau di luar batas usia pendaftaran pertama pada hari pertama perlindungannya:
          </Trans>
        </GoneNotice>
      )}
      {found.leftOutCount > 0 && (
        <GoneNotice tone="warn" people={found.leftOut}>
          <Trans>
            {number(found.leftOutCount)} orang dari kohortnya tidak dimuat karena sudah meninggal, pindah, ditarik,
            menjadi ASN, TNI, atau Polri, tercatat WNA, di luar batas usia pendaftaran pertama, dijamin pembayar lain
            atau program lain, atau menunggu keputusan atas jawaban itu. Penggantinya masuk lewat keputusan perubahan.
          </Trans>
        </GoneNotice>
      )}
    </>
  )
}

function Overlapping({ count, overlaps }: { count: string; overlaps: readonly DecreeOverlap[] }) {
  return (
    <Notice tone="bad" icon={IconAlertTriangle}>
      <Trans>{count} orang sudah mendapat jaminan yang sama pada bulan yang sama dari keputusan lain:</Trans>
      <ul className={classes.overlaps}>
        {overlaps.slice(0, 5).map((one) => (
          <li key={one.workerId}>
            <Link to="/pekerja/$workerId" params={{ workerId: one.workerId }}>
              {one.name}
            </Link>{' '}
            (
            <Link to="/keputusan/$decreeId" params={{ decreeId: one.otherDecreeId }}>
              {one.otherNumber}
            </Link>
            )
          </li>
        ))}
      </ul>
    </Notice>
  )
}
