import { Trans } from '@lingui/react/macro'
import { IconUserQuestion } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { PledgeDetail } from './pledge.query.ts'

/** Months of decrees for which the company of an ended pledge was to pay: an amendment names who takes over. */
export function MonthsWithoutPayer(props: { stretches: PledgeDetail['withoutPayer'] }) {
  const { months } = useFormats()
  const mayDraft = useMay('DECREE_DRAFT')
  return props.stretches.map(
    ({ decree, fromMonth, untilMonth }) =>
      decree !== null && (
        <Notice
          key={decree.id}
          tone="warn"
          icon={IconUserQuestion}
          actions={
            mayDraft && (
              <ButtonLink
                to="/keputusan/$decreeId"
                params={{ decreeId: decree.id }}
                search={{ ubah: fromMonth }}
                variant="default"
              >
                <Trans>Susun perubahan</Trans>
              </ButtonLink>
            )
          }
        >
          <Trans>
            Bagian perusahaan ini menurut keputusan {decree.number} untuk {months(fromMonth, untilMonth)} belum ada
            pembayarnya. Susun keputusan perubahan, lalu pilih Ganti pembayar.
          </Trans>
        </Notice>
      ),
  )
}
