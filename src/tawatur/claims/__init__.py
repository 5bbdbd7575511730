"""Mentions -> Claims: who did what to whom; said by whom, through whom; asserted, hedged, planned or denied."""
