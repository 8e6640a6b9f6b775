import { Trans } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { Notice } from '../../ui/Notice.tsx'

/** Warns that a visit has met somebody after the day on which they are reported dead: one of the two is wrong. A part of its own, since few reports need it. */
export default function MetAfterDeath(props: { metOn: string }) {
  const { day } = useFormats()
  return (
    <Notice tone="warn" icon={IconAlertTriangle}>
      <Trans>
        Bertentangan: orang ini dijumpai hidup pada {day(props.metOn)}, sesudah hari meninggal yang dilaporkan. Periksa
        orang dan harinya dahulu.
      </Trans>
    </Notice>
  )
}
