package no.tiltaksoversikt.platform.http.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;

/**
 * Encodes characters of an address that should have been encoded, where the meaning is clear: {@code |} in {@code
 * where=phase:PLANNING|IMPLEMENTATION}, or a per cent sign that begins no code. The framework refuses such addresses.
 */
final class AddressRepair extends ChannelInboundHandlerAdapter {

    private static final String NEVER_PLAIN = "|^{}\\\"<>`#";
    private static final String PLAIN_IN_QUERY_ONLY = "[]";
    private static final int LAST_OF_ASCII = 0x7F;
    /** A byte that the framework accepts as a letter. */
    private static final char SOME_LETTER = '\u00FF';

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request && request.decoderResult().isSuccess()) {
            request.setUri(repair(request.uri()));
        }
        context.fireChannelRead(message);
    }

    static String repair(String address) {
        var query = address.indexOf('?');
        var repaired = new StringBuilder(address.length());
        for (var i = 0; i < address.length(); i++) {
            var character = address.charAt(i);
            if (character > LAST_OF_ASCII) {
                // A guard refuses it later, since the intended letter is unknown.
                repaired.append(SOME_LETTER);
            } else if (NEVER_PLAIN.indexOf(character) >= 0
                    || (character == '%' && !isCode(address, i))
                    || (PLAIN_IN_QUERY_ONLY.indexOf(character) >= 0 && (query < 0 || i < query))) {
                repaired.append('%').append(String.format("%02X", (int) character));
            } else {
                repaired.append(character);
            }
        }
        return repaired.toString();
    }

    private static boolean isCode(String address, int at) {
        return at + 2 < address.length()
                && Character.digit(address.charAt(at + 1), 16) >= 0
                && Character.digit(address.charAt(at + 2), 16) >= 0;
    }
}
