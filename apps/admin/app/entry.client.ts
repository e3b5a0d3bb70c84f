import { enhance } from "@vakans/ui/enhance";

// Pages do not hydrate. This is the one browser module, loaded by pages whose handle says `enhance`.
enhance();
