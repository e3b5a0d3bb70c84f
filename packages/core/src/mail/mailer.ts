/** A key that a domain tells in its DNS: `<selector>._domainkey.<domain>`. */
export type MailSigner = { readonly domain: string; readonly selector: string; readonly privateKey: string };

/** One mail to one person. Written once; sent again, it is the same mail to the byte. */
export type Mail = {
  /** `left@right`, without angle brackets. */
  readonly messageId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  /** Where an answer goes, when that is not the sender. */
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly date: Date;
  /** Where one POST, without cookies or questions, ends more mails of this kind (RFC 8058). */
  readonly unsubscribeUrl?: string;
  /** The key of the sender's domain that signs it (DKIM); left out: it is sent without a signature. */
  readonly signer?: MailSigner;
};

/**
 * Hands mail over. Resolves when somebody else is answerable for it; rejects with `MailRefused` when it never will be,
 * with `MailDelayed` when it may be later. Whether a mail that was delayed arrived all the same cannot be known:
 * sending it again carries the same Message-ID.
 */
export type Mailer = {
  send(mail: Mail): Promise<void>;
  close(): void;
};

/** The mail will never be taken: the address, or the mail itself, is refused. `reason` names no person. */
export class MailRefused extends Error {
  override readonly name = "MailRefused";
  constructor(readonly reason: string) {
    super(reason);
  }
}

/** The mail was not taken now. `reason` names no person. */
export class MailDelayed extends Error {
  override readonly name = "MailDelayed";
  constructor(readonly reason: string) {
    super(reason);
  }
}
