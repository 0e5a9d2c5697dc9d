import type { Bytes } from '@sheaf/protocol/bytes';
import {
  dwnMessageConstructors,
  type DwnInterface,
  type DwnMessage,
  type DwnMessageParams,
  type DwnMessageReply,
  type DwnResponse,
  type DwnSigner,
  type ProcessDwnRequest,
  type SendDwnRequest,
  type Web5Agent,
} from '@web5/agent';

import type { DwnReply } from './dwn-reply.ts';

/** Signs as the member's DID; `keyId` is its verification method. */
export interface RecordSigner {
  did: string;
  keyId: string;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** Carries one DWN message to the union's node (dwn-rpc.ts). */
export type PostMessage = (message: object, data?: Bytes) => Promise<DwnReply>;

/**
 * The agent behind `@web5/api`: it signs as one member and posts to one union. It has no vault, no store and no
 * resolver; whoever asks it for more gets an error.
 */
export function createUnionAgent(member: RecordSigner, post: PostMessage): Web5Agent {
  const signer: DwnSigner = {
    keyId: member.keyId,
    algorithm: 'EdDSA',
    sign: (content) => member.sign(content),
  };

  async function createMessage<T extends DwnInterface>(
    request: ProcessDwnRequest<T>,
  ): Promise<DwnMessage[T]> {
    const instance = await dwnMessageConstructors[request.messageType].create({
      ...request.messageParams,
      signer,
      // TypeScript cannot see that parameters of interface T stay parameters of T once a signer is added.
    } as DwnMessageParams[T] & { signer: DwnSigner });
    return instance.message as DwnMessage[T];
  }

  return {
    get agentDid() {
      return refuse();
    },
    processDidRequest: refuse,
    sendDidRequest: refuse,
    processVcRequest: refuse,
    sendVcRequest: refuse,

    async processDwnRequest<T extends DwnInterface>(request: ProcessDwnRequest<T>): Promise<DwnResponse<T>> {
      if (request.store !== false) return refuse();
      const message = await createMessage(request);
      return respond(message, { status: { code: 202, detail: 'Accepted' } });
    },

    async sendDwnRequest<T extends DwnInterface>(request: SendDwnRequest<T>): Promise<DwnResponse<T>> {
      if ('messageCid' in request) return refuse();
      const message = request.rawMessage ?? (await createMessage(request));
      const { dataStream } = request;
      const data = dataStream instanceof Blob ? new Uint8Array(await dataStream.arrayBuffer()) : undefined;
      return respond(message, await post(message, data));
    },
  };
}

/** `messageCid` is asked for by the interface and read by no one on this path. */
function respond<T extends DwnInterface>(message: DwnMessage[T], reply: DwnReply): DwnResponse<T> {
  // The reply was parsed as one of a records interface; the map type wants to hear which.
  return { message, messageCid: '', reply: reply as DwnMessageReply[T] };
}

function refuse(): never {
  throw new Error('The union agent only signs records and posts them.');
}
