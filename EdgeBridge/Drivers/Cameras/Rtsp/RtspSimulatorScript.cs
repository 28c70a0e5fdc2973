namespace Fokus.EdgeBridge.Drivers.Cameras.Rtsp;

/// <summary>A small RTSP server of GStreamer's, for Debian's own python3.</summary>
internal static class RtspSimulatorScript
{
    /// <summary>Whether all that it needs is there.</summary>
    public const string Probe = """
        import gi
        gi.require_version('Gst', '1.0'); gi.require_version('GstRtspServer', '1.0')
        from gi.repository import Gst, GstRtspServer
        Gst.init(None)
        missing = [name for name in ('videotestsrc', 'x264enc', 'rtph264pay', 'audiotestsrc', 'rtpL16pay') if not Gst.ElementFactory.find(name)]
        raise SystemExit('missing: ' + ', '.join(missing) if missing else 0)
        """;

    /// <summary>Arguments: launch line, port, user (empty: none), password, seconds to think before the first client is served.</summary>
    public const string Server = """
        import gi, sys, time
        gi.require_version('Gst', '1.0'); gi.require_version('GstRtspServer', '1.0')
        from gi.repository import Gst, GstRtspServer, GLib
        Gst.init(None)
        launch, port, user, password, think = sys.argv[1:6]
        server = GstRtspServer.RTSPServer()
        server.set_address('127.0.0.1')
        server.set_service(port)
        factory = GstRtspServer.RTSPMediaFactory()
        factory.set_launch(launch)
        factory.set_shared(True)
        if user:
            auth, token, permissions = GstRtspServer.RTSPAuth(), GstRtspServer.RTSPToken(), GstRtspServer.RTSPPermissions()
            auth.set_supported_methods(2)  # digest
            token.set_string('media.factory.role', 'viewer')
            auth.add_digest(user, password, token)
            server.set_auth(auth)
            permissions.add_permission_for_role('viewer', 'media.factory.access', True)
            permissions.add_permission_for_role('viewer', 'media.factory.construct', True)
            factory.set_permissions(permissions)
        thought = []
        def connected(server, client):
            if not thought:
                thought.append(True)
                time.sleep(float(think))
            print('client', flush=True)
        server.connect('client-connected', connected)
        server.get_mount_points().add_factory('/live', factory)
        server.attach(None)
        print('port', server.get_bound_port(), flush=True)
        GLib.MainLoop().run()
        """;
}
