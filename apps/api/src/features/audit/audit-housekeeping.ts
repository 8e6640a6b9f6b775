import { definePeriodic } from '../../platform/jobs/periodic.ts'
import { sealAudit } from './seal-audit.ts'
import { sealPublicKey } from './seal-signature.ts'
import { sendSealHeads } from './send-seal-heads.ts'

/** Twice as often as promised: an event waits at most a minute, even if a run is missed. */
definePeriodic({
  name: 'seal audit',
  everySeconds: 20,
  run: async ({ jobsPool, vault }) => {
    await sealAudit(jobsPool, vault)
  },
})

definePeriodic({
  name: 'send audit heads',
  everySeconds: 3_600,
  run: async ({ jobsPool, vault, mailer, config }) => {
    await sendSealHeads(jobsPool, mailer, {
      to: config.PAYUNG_AUDIT_MAIL_TO,
      publicKey: sealPublicKey(vault.sealSigningKey),
    })
  },
})
